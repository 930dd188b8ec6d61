using System.Collections.Immutable;
using SalesBot.Conversations.Fields;

namespace SalesBot.Conversations;

/// <summary>
/// What a message has put into a gathered answer is read anew from its words as they are now, where each part is still there as the message
/// made it (K12). What is asked stays asked.
/// </summary>
internal static class CorrectParts
{
    /// <summary>With it begins a part that was made by a button or another answer after the message.</summary>
    private const char Shared = '?';

    /// <summary>Reads them and draws the card; false when it is not certain which part the words are to change.</summary>
    public static async Task<bool> Read(Visit visit, DialogState dialog, Said said, string text)
    {
        if (visit.Office.Features.Plan(visit, dialog)?.Find(said.Field) is not { Kind.Gathers: true } field) return false;
        var texts = field.Kind.Apart(text);
        if (texts.Count != said.Parts.Count) return false;
        var next = dialog;
        for (var at = 0; at < texts.Count; at++)
        {
            var part = said.Parts[at];
            var place = Place(field, next, part);
            if (place < 0) return false;
            var asked = CorrectAnswer.Asked(next, field.Key);
            var about = Dialog.About(field, asked, await FactsReader.Read(visit, asked, texts[at]));
            switch (field.Kind.Correct(field, place, texts[at], part.StartsWith(Shared), about, visit.Phrases))
            {
                case Reading.Added { SoFar: { } answer }:
                    next = Renamed(next.Knowing(field.Key, answer), part.TrimStart(Shared), field.Kind.Parts(answer)[place]);
                    break;
                case Reading.Problem problem:
                    await DialogShell.Show(visit, dialog, problem.Message);
                    return true;
                default:
                    return false;
            }
        }

        await DialogShell.Ask(visit, next, new DialogTurn(next), await FactsReader.Read(visit, next, null));
        return true;
    }

    /// <summary>What an update has added to a gathered answer that was asked; none for nothing.</summary>
    public static ImmutableList<string> Added(Visit visit, DialogState? former, DialogState now)
    {
        if (former?.Asking is not { } key) return [];
        if (visit.Office.Features.Plan(visit, now)?.Find(key) is not { Kind.Gathers: true } field) return [];
        var before = field.Kind.Parts(former.Answers.GetValueOrDefault(key));
        var after = field.Kind.Parts(now.Answers.GetValueOrDefault(key));
        return after.Count > before.Count && after.Take(before.Count).SequenceEqual(before) ? [.. after.Skip(before.Count)] : [];
    }

    /// <summary>
    /// What a message has asked for and a button or the next message has made of it, «профн 120» and [Профнастил Н60], is of both.
    /// </summary>
    public static ImmutableList<Said> Share(ImmutableList<Said> said, string? field, ImmutableList<string> added) =>
        added.Count == 1 && !said.IsEmpty && said[^1] is { Parts.IsEmpty: true } last && last.Field == field
            ? said.SetItem(said.Count - 1, last with { Parts = [Shared + added[0]] }) : said;

    private static DialogState Renamed(DialogState dialog, string part, string now) => dialog with
    {
        Said = dialog.Said.ConvertAll(one => one with
        {
            Parts = one.Parts.ConvertAll(known => known == part ? now : known == Shared + part ? Shared + now : known),
        }),
    };

    private static int Place(Field field, DialogState dialog, string part)
    {
        var parts = field.Kind.Parts(dialog.Answers.GetValueOrDefault(field.Key));
        for (var at = 0; at < parts.Count; at++)
            if (parts[at] == part.TrimStart(Shared)) return at;
        return -1;
    }
}
