using Microsoft.EntityFrameworkCore;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>Where a feature keeps files.</summary>
/// <param name="Of">The numbers of what has one of these; none where it has none of them.</param>
public sealed record KeptFiles(Func<Visit, IReadOnlyList<long>, Task<IReadOnlyList<string>>> Of);

/// <summary>
/// The question what files are to become (<see cref="FileOffers"/>) once it has been answered: it says what was done with them, and so does
/// a button of it that is pressed again. What was begun with them and given up leaves the question open (W21).
/// </summary>
internal static class FilesTaken
{
    private const int MostNamed = 5;

    // Which question it was that a dialog's files were asked about.
    private static readonly string Asked = $"{DialogState.Given}files-asked";

    /// <summary>Says what has become of the visit's files; false while they belong to nothing.</summary>
    public static async Task<bool> Say(Visit visit, string key)
    {
        if (Holding(visit) is { } dialog)
        {
            await Answer(visit, key, visit.Phrases.Say("files.held", ("names", await Names(visit, visit.Files))));
            await DialogShell.ShowAnew(visit, DialogShell.ToFront(visit, dialog));
            return true;
        }

        if (await Kept(visit, visit.Files) is not { } kept) return false;
        await Answer(visit, key, kept);
        return true;
    }

    /// <summary>The files have been taken by what was chosen: the question says so. What was refused leaves it as it is.</summary>
    public static async Task Note(Visit visit, string key, string? choice)
    {
        var dialog = Holding(visit);
        if (dialog is not null) visit.Dialog = DialogState.Change(visit.Dialog, dialog.Knowing(Asked, Conversations.Answer.Of(key)));
        else if (visit.Answered is not { Tone: not Tone.Problem }) return;
        await visit.Db.SaveChangesAsync();
        if (await Kept(visit, visit.Files) is { } kept) visit.ReplyWhereShown(key, Said(kept));
        else if (choice is not null)
            visit.ReplyWhereShown(key, Said(visit.Phrases.Say("files.chosen",
                ("names", await Names(visit, visit.Files)), ("choice", choice))));
    }

    /// <summary>What was begun with files is done: the question says where they are.</summary>
    public static async Task Done(Visit visit, DialogState dialog)
    {
        if (dialog.Value(Asked) is not { } key) return;
        await visit.Db.SaveChangesAsync();
        if (await Kept(visit, dialog.Files) is { } kept) visit.ReplyWhereShown(key, Said(kept));
    }

    /// <summary>What was begun with files is given up: they are asked about again, and need not be sent once more.</summary>
    public static async Task AskAgain(Visit visit, DialogState dialog)
    {
        if (dialog.Value(Asked) is not { } key || dialog.Files.IsEmpty || await Kept(visit, dialog.Files) is not null) return;
        var files = visit.Files;
        visit.Files = dialog.Files;
        if (await FileOffers.For(visit) is { Count: > 0 } rows)
            visit.ReplyWhereShown(key, new Screen { Lines = [visit.Phrases["refuse.file-offers"]], Rows = rows });
        visit.Files = files;
    }

    private static DialogState? Holding(Visit visit)
    {
        for (var dialog = visit.Dialog; dialog is not null; dialog = dialog.Suspended)
            if (dialog.Files.Exists(visit.Files.Contains)) return dialog;
        return null;
    }

    /// <summary>Whether the file is somewhere already.</summary>
    public static async Task<bool> IsKept(Visit visit, long file) => (await Numbers(visit, [file])).Count > 0;

    private static async Task<List<string>> Numbers(Visit visit, IReadOnlyList<long> files)
    {
        var numbers = new List<string>();
        foreach (var place in visit.Office.Features.Parts<KeptFiles>()) numbers.AddRange(await place.Of(visit, files));
        return numbers;
    }

    private static async Task<string?> Kept(Visit visit, IReadOnlyList<long> files)
    {
        var numbers = await Numbers(visit, files);
        return numbers.Count == 0 ? null : visit.Phrases.Say("files.kept", ("names", await Names(visit, files)),
            ("n", files.Count), ("numbers", string.Join(", ", numbers.Distinct())));
    }

    private static async Task<string> Names(Visit visit, IReadOnlyList<long> files)
    {
        var names = await visit.Db.Files.Where(file => files.Contains(file.Id)).OrderBy(file => file.Id).Select(file => file.Name)
            .ToListAsync();
        return names.Count > MostNamed ? visit.Phrases.Say("dialog.files", ("n", names.Count))
            : string.Join(", ", names.Select(name => DialogScreen.Shorten(name, 60)));
    }

    // The question may stand elsewhere by now: then the old message says it too.
    private static async Task Answer(Visit visit, string key, string line)
    {
        visit.Toast = DialogScreen.Shorten(line, 200);
        if (await visit.PressedOnUnknownCard()) await visit.Reply(Said(line));
        else visit.ReplyWhereShown(key, Said(line));
    }

    private static Screen Said(string line) => new() { Lines = [line] };
}
