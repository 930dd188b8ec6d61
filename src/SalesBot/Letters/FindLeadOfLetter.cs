using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Finding;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>[Найти…] under [К обращению…]: the lead by its number, a phone or a name, among those the person may see (B6, B7).</summary>
internal static class FindLeadOfLetter
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "letter-find";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "letter.find-title",
        Fields =
        [
            new Field { Key = "query", Kind = TextField.Instance, Label = "letter.find-label", Ask = "letter.find-ask", Required = true },
        ],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Begin(Visit visit, Letter letter) =>
        DialogShell.Start(visit, DialogState.New(visit, PlanKey) with { Answers = RegisterLetter.About(letter) });

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var letter = (await RegisterLetter.Of(visit, dialog))!;
        if (!await LetterAccess.MayAct(visit, letter, visit.Me))
            return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        if (!letter.IsOpen) return new Screen { Lines = [await SettleLetter.Over(visit, letter)], Tone = Tone.Problem };
        var leads = await FindLeads.Open(visit, dialog.Value("query")!);
        return new Screen
        {
            Lines =
            [
                visit.Phrases.Say(
                    leads.Count > 0 ? "letter.found" : "letter.found-none", ("number", letter.Number), ("query", dialog.Shown("query"))),
            ],
            Rows = [.. AttachLetter.Rows(visit, letter, leads), [LetterCard.Action(letter, visit.Phrases["button.letter-whole"], "card")]],
            Tone = Tone.Question,
        };
    }
}
