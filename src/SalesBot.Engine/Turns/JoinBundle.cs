using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;

namespace SalesBot.Turns;

/// <summary>A later part of something sent as several messages joins what the first has made: one letter, one draft, one card, one
/// refusal (K7).</summary>
internal static class JoinBundle
{
    /// <summary>Joins it; false when there is nothing to join, and the message is taken like any other.</summary>
    public static async Task<bool> Do(Visit visit, string text)
    {
        if (visit.Bundle is not { Parts.IsEmpty: false } bundle) return false;
        var joins = visit.Office.Features.Parts<BundleJoin>().Where(join => join.Is(bundle)).ToList();
        if (joins.FirstOrDefault(join => join.BeforeDialogs) is { } first) return await first.Join(visit, bundle, text);
        if (bundle.Dialog is { } number && DialogState.Find(visit.Dialog, number) is { } dialog)
            return await ToDialog(visit, dialog, bundle, text);
        if (joins.FirstOrDefault(join => !join.BeforeDialogs) is { } last) return await last.Join(visit, bundle, text);
        if (text.Length > 0 || bundle.Files.IsEmpty) return false;
        // Nothing has claimed the first files; the one refusal speaks of these too.
        visit.Bundle = bundle with { Files = bundle.Files.AddRange(visit.Files) };
        return true;
    }

    /// <summary>Notes what a part has become, so that those that follow join it.</summary>
    public static void Note(Visit visit, DialogState? before)
    {
        if (visit.Bundle is not { Letter: null } bundle) return;
        var asked = !bundle.Files.IsEmpty;
        var taken = visit.Dialog is { } now && (before is null || now.Number >= before.Number) ? now : null;
        if (taken is not null)
            visit.Bundle = bundle with { Dialog = taken.Number, Field = Field(visit, before, taken) ?? bundle.Field, Files = [] };
        else if (before is { LeadId: { } lead }) visit.Bundle = bundle with { Lead = lead, Dialog = null, Files = [] };
        else visit.Bundle = bundle with { Files = [.. bundle.Files.Union(visit.Files)] };
        // The question what the first files belong to has been answered by this part.
        if (asked && visit.Bundle.Files.IsEmpty)
            visit.ReplyWhereShown(bundle.AskKey, new Screen { Lines = [visit.Phrases["bundle.taken"]] });
    }

    // A part that is an answer in words may be followed by more of them.
    private static string? Field(Visit visit, DialogState? before, DialogState now)
    {
        if (visit.Incoming.ForwardedFrom is null || before?.Number != now.Number) return null;
        if (before.Asking is not { } asked || now.Asking == asked) return null;
        var kind = visit.Office.Features.Plan(visit, now)?.Find(asked)?.Kind;
        return kind is TextField or LongTextField ? asked
            : kind is ReachField && now.Answers.ContainsKey("topic") ? "topic" : null;
    }

    private static async Task<bool> ToDialog(Visit visit, DialogState dialog, Bundle bundle, string text)
    {
        if (text.Length > 0 && bundle.Field is { } key && dialog.Value(key) is { } former)
            return await CorrectAnswer.Read(visit, dialog, key, former + Bundle.Between + text);
        if (dialog.Number == visit.Dialog!.Number)
        {
            // A caption of the person's own may be anything they can write; what was forwarded goes where its first part went.
            if (text.Length > 0 && visit.Incoming.ForwardedFrom is null) return false;
            await AnswerDialog.Take(visit, text);
            return true;
        }

        // Another dialog has been begun above it meanwhile.
        if (visit.Files.Count > 0 && visit.Office.Features.Plan(visit, dialog)?.Files is FileHome.Nowhere) await DialogFiles.Refuse(visit);
        else if (visit.Files.Count > 0)
            visit.Dialog = DialogState.Change(visit.Dialog, DialogFiles.Add(dialog, visit.Files));
        visit.Files = [];
        return text.Length == 0;
    }
}
