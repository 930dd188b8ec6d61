using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Approvals;

/// <summary>Draws an approval for one viewer. Pure.</summary>
internal static class ApprovalScreen
{
    private const int LongestFileLabel = 14;

    /// <summary>The card.</summary>
    public static Screen Draw(ApprovalView view, Phrases phrases) => view.Approval.State switch
    {
        ApprovalState.Pending when view.MayDecide =>
            new Screen { Lines = [.. ToDecide(view, phrases)], Rows = [.. Buttons(view, phrases)], Tone = Tone.Attention },
        ApprovalState.Pending or ApprovalState.Planned =>
            new Screen { Lines = [ApprovalWords.Waits(view, phrases)], Rows = [Open(view, phrases)] },
        ApprovalState.Withdrawn =>
            new Screen
            {
                Lines = [ApprovalWords.Withdrawn(view, phrases)],
                Rows = [.. Files(view, phrases), Newer(view, phrases)],
                Tone = Tone.Attention,
            },
        var decided => new Screen
        {
            Lines = [.. ApprovalWords.Decided(view, phrases)],
            Rows = [.. Files(view, phrases), After(view, phrases)],
            Tone = decided == ApprovalState.Approved ? Tone.Success : Tone.Problem,
        },
    };

    /// <summary>The document as it is now, while it is not sent.</summary>
    public static Screen Unsent(ApprovalView view, Phrases phrases) => new()
    {
        Lines =
        [
            phrases.Say("approval.not-sent", ("who", view.Requester.ShortName)),
            .. Content(view, phrases),
        ],
        Rows = [Open(view, phrases)],
    };

    private static IEnumerable<Line> ToDecide(ApprovalView view, Phrases phrases)
    {
        yield return new Line([new Span(ApprovalWords.Title(view, phrases), Emphasis.Strong)]);
        yield return new Line([new Span(ApprovalWords.About(view, phrases))]);
        if (view.Viewer.Id != view.Approval.ApproverId)
            yield return phrases.Say("approval.stand-in", ("whom", Whom(view.People[view.Approval.ApproverId], phrases)));
        if (view.Steps.Count > 1) yield return new Line(
        [
            new Span(phrases.Say("approval.step", ("n", view.Approval.Step), ("total", view.Steps.Count)), Emphasis.Dim),
        ]);
        foreach (var line in ApprovalWords.Again(view, phrases)) yield return line;
        foreach (var line in Content(view, phrases)) yield return line;
    }

    private static IEnumerable<Line> Content(ApprovalView view, Phrases phrases)
    {
        var shown = view.Shown;
        if (shown.Contact.Length > 0) yield return new Line([new Span(shown.Contact, Emphasis.Dim)]);
        if (shown.Text.Length > 0) yield return shown.Text;
        foreach (var line in ApprovalWords.Answers(view, phrases)) yield return line;
        foreach (var (line, number) in shown.Lines.Select((line, index) => (line, index + 1)))
            yield return phrases.Say("approval.line", ("n", number), ("name", line.Name), ("quantity", phrases.Number(line.Quantity)),
                ("unit", line.Unit), ("sum", phrases.Amount(line.Sum))) + Agreed(line, phrases);
        if (shown.Vat.Count > 0)
            yield return shown.Vat.All(share => share.Percent == 0) ? phrases["approval.without-vat"]
                : phrases.Say("approval.vat", ("vat", VatWords.Shares(shown.Vat, phrases)));
    }

    private static IEnumerable<IReadOnlyList<Button>> Buttons(ApprovalView view, Phrases phrases)
    {
        yield return
        [
            Action(view, phrases["button.approve"], "yes", ButtonStyle.Success),
            Action(view, phrases["button.reject"], "no", ButtonStyle.Danger),
        ];
        foreach (var row in Files(view, phrases)) yield return row;
        yield return Open(view, phrases);
    }

    private static string Agreed(ApprovalLine line, Phrases phrases) => line is not { Price: { } price, ListPrice: { } list } ? ""
        : price < list ? " " + phrases.Say("order.line-discount", ("percent", decimal.Round((list - price) * 100 / list, 2)))
        : " " + phrases.Say("order.line-list", ("price", phrases.Amount(list)));

    /// <summary>The files that were decided on, also when others have taken their place, and those that were sent beside.</summary>
    private static IEnumerable<IReadOnlyList<Button>> Files(ApprovalView view, Phrases phrases) => DialogScreen.Rows(
        view.Shown.Files.Select(file => new NamedFile(file.Id, file.Name)).Concat(view.Beside).DistinctBy(file => file.Id).Take(10)
            .Select(file => Action(view, phrases.Say("button.file", ("name", Short(file.Name))), $"file {file.Id}")));

    private static IReadOnlyList<Button> Newer(ApprovalView view, Phrases phrases) =>
        view.Present is null || view.Viewer.Id == view.Approval.RequestedById ? Open(view, phrases)
            : [Action(view, phrases["button.show-new"], "new", ButtonStyle.Primary), .. Open(view, phrases)];

    private static IReadOnlyList<Button> After(ApprovalView view, Phrases phrases) =>
        view.Approval.State == ApprovalState.Rejected && view.Viewer.Id == view.Approval.RequestedById
            ? [Action(view, phrases["button.change"], "change", ButtonStyle.Primary), .. Open(view, phrases)]
            : Open(view, phrases);

    private static IReadOnlyList<Button> Open(ApprovalView view, Phrases phrases) =>
        [
            new Button(phrases["button.open"], ButtonValue.Command($"/lead {view.Approval.LeadId}")),
            new Button(phrases["button.history"], ButtonValue.Command($"/history {view.Approval.LeadId}")),
        ];

    private static Button Action(ApprovalView view, string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
        new(label, ButtonValue.Command($"/approval {view.Approval.Id} {verb}", view.Approval.Revision), style);

    private static string Whom(Person person, Phrases phrases) => NameForms.Whom(person, phrases);

    private static string Short(string name) =>
        name.Length <= LongestFileLabel ? name : string.Concat(name.AsSpan(0, LongestFileLabel - 1), "…");
}
