using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations.Fields;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// Files of a dialog that are not here: those that will not come are forgotten, those on their way are waited for where the dialog's end
/// needs them.
/// </summary>
public static class DialogFiles
{
    /// <summary>Names of the dialog's files that are still on their way.</summary>
    public static async Task<IReadOnlyList<string>> OnTheirWay(Visit visit, DialogState dialog) =>
        [.. (await NotHere(visit, dialog)).Where(file => file.State == FileState.OnItsWay).Select(file => file.Name)];

    /// <summary>Why a dialog cannot end now, in the person's words; null when it can. What will not come is forgotten.</summary>
    internal static async Task<string?> Obstacle(Visit visit, DialogPlan plan, DialogState dialog)
    {
        var missing = (await NotHere(visit, dialog)).Where(file => file.State == FileState.Missing).ToList();
        if (missing.Count > 0)
        {
            await Forget(visit, [.. missing.Select(file => file.Id)]);
            var named = missing.ConvertAll(file => new MissingFile(file.Name, file.Size, FileProblem.Unavailable));
            return string.Join('\n', MissingFile.Lines(named, visit.Phrases));
        }

        var awaited = plan.Awaits is { } awaits ? await awaits(visit, dialog) : [];
        return awaited.Count == 0 ? null : Coming(awaited, visit.Phrases);
    }

    /// <summary>
    /// Runs the dialog's effect: what was sent is on its document then, or its sender reads that it is not.
    /// </summary>
    internal static async Task<Screen> Finish(Visit visit, DialogPlan plan, DialogState dialog)
    {
        if (dialog.Files.IsEmpty || plan.Files is FileHome.Own) return await plan.Finish(visit, dialog);
        var sent = SentFiles.Note(visit, [.. dialog.Files.Distinct()]);
        var put = plan.Files is FileHome.OnDocument on ? await on.Put(visit, dialog, SentFiles.Take(visit)) : [];
        var recorded = visit.Recorded;
        var screen = await plan.Finish(visit, dialog);
        // Whatever does anything leaves a record; what has left none was refused.
        if (visit.Recorded > recorded && !sent.IsLeft) return screen;
        visit.Db.RemoveRange(put);
        SentFiles.Take(visit);
        return screen with { Lines = [.. screen.Lines, await NotKept(visit, dialog.Files)] };
    }

    /// <summary>Says in a message of its own that no file can be kept here, and forgets those that were sent.</summary>
    internal static async Task Refuse(Visit visit)
    {
        var line = visit.Phrases.Say("dialog.no-files", ("n", visit.Files.Count));
        visit.ReplyNew(new Screen { Lines = [line], Tone = Tone.Problem });
        await Discard(visit);
    }

    /// <summary>Forgets the files of this update, which were sent where none can be kept.</summary>
    internal static async Task Discard(Visit visit)
    {
        await Discard(visit, visit.Files);
        visit.Files = [];
    }

    /// <summary>
    /// The dialog that this message begins: its files were sent into it. What was forwarded is somebody's letter, and what a press took is
    /// asked about again.
    /// </summary>
    internal static DialogState SentNow(Visit visit, DialogState dialog) => visit.Incoming is { Tap: null, ForwardedFrom: null }
        ? dialog with { Sent = [.. dialog.Files.Intersect(visit.Files)] } : dialog;

    /// <summary>The dialog with these files, sent into it.</summary>
    public static DialogState Add(DialogState dialog, IReadOnlyList<long> files)
    {
        List<long> added = [.. files.Except(dialog.Files)];
        return dialog with { Files = dialog.Files.AddRange(added), Sent = dialog.Sent.AddRange(added) };
    }

    /// <summary>
    /// Forgets what was sent into a dialog that is given up, but for what is kept elsewhere; the words that say so, null where nothing was.
    /// </summary>
    /// <param name="visit">The visit.</param>
    /// <param name="dialog">The dialog that goes.</param>
    /// <param name="others">The first of those that stay; null for none.</param>
    internal static async Task<Line?> GiveUp(Visit visit, DialogState dialog, DialogState? others)
    {
        List<long> files = [];
        foreach (var file in dialog.Sent.Where(file => dialog.Files.Contains(file) && !IsIn(others, file)))
            if (!await FilesTaken.IsKept(visit, file)) files.Add(file);
        if (files.Count == 0) return null;
        var line = await NotKept(visit, files);
        await Discard(visit, files);
        return line;
    }

    /// <summary>
    /// What waited longest is forgotten: its files go with it and are told of, or are asked about again where a press took them (O1).
    /// </summary>
    internal static async Task PushedOut(Visit visit, DialogState dialog, DialogState others)
    {
        visit.ReplyWhereShown(dialog.CardKey, DialogShell.Over(visit));
        if (dialog.Files.IsEmpty) return;
        if (await GiveUp(visit, dialog, others) is { } line && visit.Office.Features.Plan(visit, dialog) is { } plan)
        {
            var phrases = DialogShell.PhrasesOf(visit, dialog);
            var title = DialogScreen.Variant(phrases, plan.Title, dialog);
            visit.ReplyNew(new Screen { Lines = [phrases.Say("dialog.pushed-out", ("title", title)), line], Tone = Tone.Problem });
        }

        await FilesTaken.AskAgain(visit, dialog with
        {
            Files = dialog.Files.RemoveAll(file => dialog.Sent.Contains(file) || IsIn(others, file)),
        });
    }

    private static bool IsIn(DialogState? waiting, long file) =>
        waiting is not null && (waiting.Files.Contains(file) || IsIn(waiting.Suspended, file));

    private static async Task Discard(Visit visit, IReadOnlyList<long> files)
    {
        if (files.Count == 0) return;
        // Their bytes may not be written yet.
        await visit.Db.SaveChangesAsync();
        await visit.Db.ArrivingFiles.Where(file => files.Contains(file.FileId)).ExecuteDeleteAsync();
        await visit.Db.FileContents.Where(content => files.Contains(content.FileId)).ExecuteDeleteAsync();
        await visit.Db.Files.Where(file => files.Contains(file.Id)).ExecuteDeleteAsync();
    }

    private static async Task<Line> NotKept(Visit visit, IReadOnlyCollection<long> files)
    {
        var names = await visit.Db.Files.Where(file => files.Contains(file.Id)).OrderBy(file => file.Id).Select(file => file.Name)
            .ToListAsync();
        return visit.Phrases.Say("dialog.files-not-kept", ("names", string.Join(", ", names.Distinct())), ("n", names.Distinct().Count()));
    }

    /// <summary>«план.pdf ещё идёт, нажмите ещё раз чуть позже».</summary>
    public static string Coming(IReadOnlyList<string> names, Phrases phrases) =>
        phrases.Say("file.coming", ("names", string.Join(", ", names.Distinct())), ("n", names.Distinct().Count()));

    /// <summary>Forgets files that will not come in all dialogs of the person; a question they had answered is open again.</summary>
    internal static async Task Forget(Visit visit, IReadOnlyCollection<long> files)
    {
        if (visit.Dialog is not { } dialog) return;
        var left = Without(dialog, files, state => visit.Office.Features.Plan(visit, state), visit.Phrases);
        if (left == dialog) return;
        if (left.Phase == DialogPhase.Summary && visit.Office.Features.Plan(visit, left) is { } plan)
            left = Dialog.Begin(plan, left, await FactsReader.Read(visit, left, null));
        visit.Dialog = left;
    }

    /// <summary>The dialog without these files, and likewise those that wait behind it.</summary>
    internal static DialogState Without(
        DialogState dialog, IReadOnlyCollection<long> files, Func<DialogState, DialogPlan?> plans, Phrases phrases)
    {
        var waiting = dialog.Suspended is { } suspended ? Without(suspended, files, plans, phrases) : null;
        if (waiting != dialog.Suspended) dialog = dialog with { Suspended = waiting };
        if (!dialog.Files.Exists(files.Contains)) return dialog;
        var left = dialog with { Files = dialog.Files.RemoveAll(files.Contains), Revision = dialog.Revision + 1 };
        foreach (var field in plans(dialog)?.Fields.Where(field => field.Kind is FileField) ?? [])
        {
            left = left with { Hints = left.Hints.Remove(field.Key) };
            if (left.Value(field.Key) is not null) left = left with { Answers = Counted(left, field, phrases) };
        }

        return left;
    }

    private static ImmutableDictionary<string, Answer> Counted(DialogState dialog, Field field, Phrases phrases) =>
        FileField.Instance.Whole(field, dialog, phrases) is { } whole
            ? dialog.Answers.SetItem(field.Key, whole)
            : dialog.Answers.Remove(field.Key);

    private static async Task<List<StoredFile>> NotHere(Visit visit, DialogState dialog)
    {
        var ids = dialog.Files.ToList();
        return ids.Count == 0 ? [] : await visit.Db.Files.AsNoTracking()
            .Where(file => ids.Contains(file.Id) && file.State != FileState.Here).OrderBy(file => file.Id).ToListAsync();
    }
}
