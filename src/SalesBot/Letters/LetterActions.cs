using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>
/// «/letters» lists the letters nobody has decided about; «/letters ID [verb]» is a card and its buttons (B6). An action is one file and
/// one line here.
/// </summary>
internal static class LetterActions
{
    private static readonly Dictionary<string, LetterAction> Actions = new(StringComparer.Ordinal)
    {
        ["card"] = new((visit, letter, _) => LetterCard.ShowInPlace(visit, letter), Decides: false),
        ["text"] = new(ReadLetter.Text, Decides: false),
        ["files"] = new(ReadLetter.Files, Decides: false),
        ["new"] = new((visit, letter, _) => RegisterLetter.Begin(visit, letter)),
        ["lead"] = new((visit, letter, _) => AttachLetter.Offer(visit, letter)),
        ["find"] = new((visit, letter, _) => FindLeadOfLetter.Begin(visit, letter)),
        ["put"] = new(AttachLetter.Run),
        ["other"] = new((visit, letter, _) => LogLetter.Offer(visit, letter)),
        ["log"] = new(LogLetter.Run),
        ["hand"] = new((visit, letter, _) => HandLetter.Begin(visit, letter)),
    };

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            await ListLetters.Run(visit);
            return;
        }

        if (await Find(visit, words[0]) is not { } letter)
        {
            await visit.Reply(None(visit));
            return;
        }

        if (words.Length < 2 || !Actions.TryGetValue(words[1], out var action)) await LetterCard.Show(visit, letter);
        else if (!action.Decides || await MayDecide(visit, letter)) await action.Run(visit, letter, words.Length > 2 ? words[2] : "");
    }

    private static Screen None(Visit visit) => new()
    {
        Lines = [visit.Phrases["letter.none"]],
        Rows = [.. Commands.Suggestions(visit)],
        Tone = Tone.Problem,
    };

    /// <summary>A letter by its key or its number, if the person may read it; null for none and for those of others alike.</summary>
    public static async Task<Letter?> Find(Visit visit, string word)
    {
        var numbers = TypedNumber.Read(word) is { } number ? await StoredNumbers.Of(visit.Db, number with { Letter = 'M' }) : [];
        var letter = long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.Letters.FirstOrDefaultAsync(x => x.Id == id)
            : await visit.Db.Letters.FirstOrDefaultAsync(x => numbers.Contains(x.Number));
        return letter is not null && await LetterAccess.MaySee(visit, letter, visit.Me) ? letter : null;
    }

    private static async Task<bool> MayDecide(Visit visit, Letter letter)
    {
        if (letter.IsOpen && await LetterAccess.MayAct(visit, letter, visit.Me)) return true;
        visit.Toast = !letter.IsOpen ? await SettleLetter.Over(visit, letter)
            : visit.Phrases.Say("letter.not-yours", ("who", (await visit.Person(letter.HolderId!.Value))!.ShortName));
        await LetterCard.ShowInPlace(visit, letter);
        return false;
    }

    /// <param name="Run">The action; gets the rest of the button's value.</param>
    /// <param name="Decides">Only while the letter is open, and for those who may decide about it.</param>
    private sealed record LetterAction(Func<Visit, Letter, string, Task> Run, bool Decides = true);
}
