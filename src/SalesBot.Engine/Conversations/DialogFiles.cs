using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations.Fields;
using SalesBot.Files;

namespace SalesBot.Conversations;

/// <summary>
/// Files of a dialog that are not here: those that will not come are forgotten, those on their way are waited for where the dialog's end
/// needs them.
/// </summary>
internal static class DialogFiles
{
    /// <summary>Names of the dialog's files that are still on their way.</summary>
    public static async Task<IReadOnlyList<string>> OnTheirWay(Visit visit, DialogState dialog) =>
        [.. (await NotHere(visit, dialog)).Where(file => file.State == FileState.OnItsWay).Select(file => file.Name)];

    /// <summary>Why a dialog cannot end now, in the person's words; null when it can. What will not come is forgotten.</summary>
    public static async Task<string?> Obstacle(Visit visit, DialogPlan plan, DialogState dialog)
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

    /// <summary>«план.pdf ещё идёт, нажмите ещё раз чуть позже».</summary>
    public static string Coming(IReadOnlyList<string> names, Phrases phrases) =>
        phrases.Say("file.coming", ("names", string.Join(", ", names.Distinct())), ("n", names.Distinct().Count()));

    /// <summary>Forgets files that will not come in all dialogs of the person; a question they had answered is open again.</summary>
    public static async Task Forget(Visit visit, IReadOnlyCollection<long> files)
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
