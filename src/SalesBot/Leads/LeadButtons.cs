using SalesBot.Conversations;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Leads;

/// <summary>The buttons of a lead's card for somebody who may act: take it, what may follow (A7), and what helps.</summary>
internal static class LeadButtons
{
    /// <summary>Places of the rows for who may act.</summary>
    public const int Take = 10, Client = 20, Meeting = 30, Mail = 40, Follow = 50;

    /// <summary>Places of the buttons for everybody.</summary>
    public const int Letter = 10, History = 20, ClientCard = 30, Materials = 40, Files = 50;

    public static IReadOnlyList<IReadOnlyList<Button>> Of(LeadView view, Phrases phrases)
    {
        var lead = view.Lead;
        Button Action(string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(label, ButtonValue.Command($"/lead {lead.Id} {verb}", lead.Revision), style);

        var process = view.Office.Processes.Version(lead.ProcessVersion);
        var stage = process.Find(lead.Stage);
        var follow = (stage?.Next ?? []).Concat(stage?.Beside ?? []).Select(key => process[key]);
        var rows = new List<(int Place, IReadOnlyList<Button> Row)>();
        if (lead.TouchedAt is null) rows.Add((Take, [Action(phrases["button.take"], "take", ButtonStyle.Primary)]));
        if (view.Client is null) rows.Add((Client, [Action(phrases["button.client"], "client")]));
        foreach (var (place, draw) in view.Added.SelectMany(part => part.Acting)) rows.AddRange(draw(phrases).Select(row => (place, row)));
        rows.AddRange(DialogScreen.Rows(follow.Select(next =>
            Action(phrases[next.Button], $"go {next.Key}", next.Ends == Ending.Refused ? ButtonStyle.Danger : ButtonStyle.Neutral)))
            .Select(row => (Follow, row)));
        // Two short labels side by side: on a card that is not taken yet, which is the longest, that is a row less.
        var change = Action(phrases["button.change"], "edit");
        var more = Action(phrases["button.more"], "more");
        Button[] beside = [.. Daily(view, phrases), Copy(view, phrases)];
        rows.AddRange(lead.TouchedAt is null
            ? [(Follow, [change, more]), (Follow, beside)]
            : [(Follow, [change, Action(phrases["button.contact"], "next")]), (Follow, [more, .. beside])]);
        return [.. rows.OrderBy(row => row.Place).Select(row => row.Row)];
    }

    /// <summary>What does not belong to every day: behind [Ещё…], so that the card stays short.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> More(LeadView view, Phrases phrases)
    {
        var lead = view.Lead;
        Button Action(string label, string verb) => new(label, ButtonValue.Command($"/lead {lead.Id} {verb}", lead.Revision));
        return
        [
            [Action(phrases["button.comment"], "note"), Action(phrases["button.hand-on"], "hand"), Urgency(lead, phrases)],
            .. ForAll(view, phrases),
            [
                .. Enum.GetValues<Temperature>().Reverse().Select(heat => Action(
                    (lead.Temperature == heat ? "✓ " : "") + phrases[$"button.heat.{heat.ToString().ToLowerInvariant()}"],
                    $"heat {heat.ToString().ToLowerInvariant()}")),
            ],
            [
                .. view.Office.Processes.Version(lead.ProcessVersion).Choices.ContainsKey(SalesProcess.Sources)
                    ? new[] { Action(phrases["button.source"], "source") } : [],
                Action(phrases["button.back"], "less"),
            ],
        ];
    }

    /// <summary>What everybody has who may see the lead, also once it has ended (A8, B10).</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForAll(LeadView view, Phrases phrases)
    {
        var acts = view is { MayAct: true, Lead.State: LeadState.Open };
        var buttons = new List<(int Place, Button Button)>
        {
            (History, new Button(phrases["button.history"], ButtonValue.Command($"/history {view.Lead.Id}"))),
        };
        if (view.Lead.ClientId is { } client)
            buttons.Add((ClientCard, new Button(phrases["button.client-card"], ButtonValue.Command($"/client {client}"))));
        foreach (var part in view.Added.Where(part => !(acts && part.Daily)))
            if (part.Beside is var (place, draw)) buttons.Add((place, draw(phrases)));
        if (view.Files > 0) buttons.Add((Files, new Button(phrases["button.files"], ButtonValue.Command($"/lead {view.Lead.Id} files"))));
        return [[.. buttons.OrderBy(one => one.Place).Select(one => one.Button)]];
    }

    /// <summary>What whoever took the call has besides, while it is open (B13).</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForAuthor(LeadView view, Phrases phrases) =>
        view is { IsAuthor: true, Lead.State: LeadState.Open } ? [[Urgency(view.Lead, phrases)]] : [];

    private static Button Urgency(Lead lead, Phrases phrases) =>
        new(phrases[lead.Urgent ? "button.not-urgent" : "button.urgent"],
            ButtonValue.Command($"/lead {lead.Id} urgent {(lead.Urgent ? "no" : "yes")}", lead.Revision));

    private static IEnumerable<Button> Daily(LeadView view, Phrases phrases) =>
        view.Added.Where(part => part.Daily).Select(part => part.Beside).OfType<(int Place, Func<Phrases, Button> Draw)>()
            .Select(beside => beside.Draw(phrases));

    private static Button Copy(LeadView view, Phrases phrases) => view.Present switch
    {
        { ContactPhone: { } phone } =>
            new(phrases["button.copy-number"], PhoneNumber.TryParse(phone)?.E164 ?? phone, Kind: ButtonKind.Copy),
        { ContactEmail: { } email } => new(phrases["button.copy-email"], email, Kind: ButtonKind.Copy),
        _ => new(phrases["button.copy-number"], view.Lead.Number, Kind: ButtonKind.Copy),
    };
}
