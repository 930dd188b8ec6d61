using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>[Передать] of a letter: a colleague decides what it is, and has it on their list until then (B6).</summary>
internal static class HandLetter
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "letter-hand";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "letter.hand-title",
        Fields =
        [
            new Field
            {
                Key = "to",
                Kind = PersonField.Instance,
                Label = "letter.hand-label",
                Ask = "letter.hand-ask",
                Required = true,
                Roles = RoleWords.All.Aggregate((all, role) => all | role),
            },
        ],
        Summary = false,
        Files = FileHome.On(FilesOfLetter.Put),
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Begin(Visit visit, Letter letter) =>
        DialogShell.Start(visit, DialogState.New(visit, PlanKey) with { Answers = RegisterLetter.About(letter) });

    /// <summary>Gives it to somebody, with a reminder from the beginning, and tells them.</summary>
    public static async Task To(Work work, Letter letter, Person person)
    {
        work.Record("letter.handed", details: new { letter = letter.Number, to = person.Id });
        (letter.HolderId, letter.Reminded, letter.RemindAt) = (person.Id, 0, DueLetters.First(work));
        await work.Db.SaveChangesAsync();
        await LetterCard.Redraw(work, letter);
        foreach (var one in await LetterAccess.WhoDecides(work, letter))
            await work.Notify(one, await LetterCard.Notice(work, letter, one, "letter.handed"));
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var letter = (await RegisterLetter.Of(visit, dialog))!;
        if (!await LetterAccess.MayAct(visit, letter, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        if (!letter.IsOpen) return new Screen { Lines = [await SettleLetter.Over(visit, letter)], Tone = Tone.Problem };
        var to = (await visit.Person(int.Parse(dialog.Value("to")!, CultureInfo.InvariantCulture)))!;
        if (to.Id == letter.HolderId)
            return new Screen { Lines = [phrases.Say("letter.hand-same", ("number", letter.Number), ("who", to.ShortName))] };
        await To(visit, letter, to);
        return new Screen
        {
            Lines = [phrases.Say("letter.hand-done", ("number", letter.Number), ("who", to.ShortName)),
                .. await Absence.Lines(visit, to, phrases), .. await Reach.Lines(visit, to, phrases)],
            Rows = [[new Button(phrases["button.letters"], ButtonValue.Command("/letters"))]],
            Tone = Tone.Success,
        };
    }
}
