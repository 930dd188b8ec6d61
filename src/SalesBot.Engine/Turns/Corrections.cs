using System.Collections.Immutable;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Turns;

/// <summary>A message was corrected after it was sent: what came from it into a dialog is read anew; of everything else is said how
/// to correct it (K12). Nothing is run or registered by it.</summary>
internal static class Corrections
{
    private const int MostRemembered = 40;

    /// <summary>Takes a correction.</summary>
    public static async Task Take(Visit visit, string text)
    {
        // A moving location is an «edit» every few seconds; there is nothing in it to read.
        if (text.Length == 0) return;
        if (!await Read(visit, text)) await SayHow(visit);
    }

    /// <summary>Notes what of the dialog has come from this message, and what that others had said no longer stands.</summary>
    /// <param name="visit">The update, dealt with.</param>
    /// <param name="before">The dialogs before it.</param>
    /// <param name="count">How many dialogs there had been.</param>
    public static void Note(Visit visit, DialogState? before, int count)
    {
        if (visit.Dialog is not { } now) return;
        var former = now.Number > count ? null : DialogState.Find(before, now.Number);
        if (former is not null && former.Revision == now.Revision) return;
        ImmutableList<string> changed =
            [.. now.Answers.Where(answer => former?.Answers.GetValueOrDefault(answer.Key) != answer.Value).Select(answer => answer.Key)];
        var said = now.Said.ConvertAll(one => one with { Keys = one.Keys.RemoveAll(changed.Contains) });
        var added = visit.Incoming.Edited ? [] : CorrectParts.Added(visit, former, now);
        if (visit.Incoming.Tap is not null || former?.Half is not null) said = CorrectParts.Share(said, former?.Asking, added);
        if (visit.Incoming is { MessageId: { } message, Tap: null, Text: not null })
        {
            var again = said.Find(one => one.Message == message);
            var field = again is null ? former?.Asking : again.Field;
            var text = CleanText.Of(visit.Incoming.Text, CleanText.MaxMessage).Text;
            if (WholeEntry.Of(visit, now.Plan, field, text) is not null) field = null;
            said = said.RemoveAll(one => one.Message == message)
                .Add(new Said(message, field, again is null ? changed : [.. changed.Union(again.Keys)])
                {
                    Parts = again?.Parts is { IsEmpty: false } parts ? parts : added,
                });
        }

        visit.Dialog = now with { Said = [.. said.TakeLast(MostRemembered)] };
    }

    private static async Task<bool> Read(Visit visit, string text)
    {
        if (visit.Incoming.MessageId is not { } message) return false;
        for (var dialog = visit.Dialog; dialog is not null; dialog = dialog.Suspended)
            if (dialog.Said.Find(said => said.Message == message) is { } said)
                return await Read(visit, DialogShell.ToFront(visit, dialog), said, text);
        return false;
    }

    private static async Task<bool> Read(Visit visit, DialogState dialog, Said said, string text)
    {
        if (dialog.Phase == DialogPhase.Match && said.Keys.Contains(HeardAtMatch.Key)) return await AnswerDialog.CorrectHeard(visit, text);
        if (dialog.Held is { } held && held.Message == said.Message)
        {
            await OtherMatter.Correct(visit, dialog, text);
            return true;
        }

        if (said.Field is null)
            return !said.Keys.IsEmpty && WholeEntry.Of(visit, dialog.Plan) is { } line
                && await line.Correct(visit, dialog, said.Keys, text);
        if (text.StartsWith('/')) return false;
        if (!said.Parts.IsEmpty) return await CorrectParts.Read(visit, dialog, said, text);
        if (said.Keys.Contains(said.Field)) return await CorrectAnswer.Read(visit, dialog, said.Field, text);
        // It had not been understood, and the question is still open.
        if (dialog.Asking != said.Field) return false;
        if (WholeEntry.Of(visit, dialog.Plan, said.Field, text) is { } whole) await whole.FillIn(visit, dialog, text);
        else await AnswerDialog.Take(visit, text);
        return true;
    }

    private static async Task SayHow(Visit visit)
    {
        if (visit.Dialog is { } dialog)
        {
            await DialogShell.Show(visit, dialog, visit.Phrases[HowIn(visit, dialog)]);
            return;
        }

        var how = visit.Phrases[Refusals.ActsOnMatters(visit) ? "edited.how" : "edited.how-by-reply"];
        visit.ReplyNew(new Screen { Lines = [how], Rows = [.. Commands.Suggestions(visit)] });
    }

    /// <summary>What is gathered part by part may have a button of its own to correct one.</summary>
    private static string HowIn(Visit visit, DialogState dialog) =>
        visit.Office.Features.Plan(visit, dialog)?.Find(dialog.Asking) is { } field && dialog.Value(field.Key) is not null
            ? field.Kind.HowToCorrect : FieldType.CorrectWithButtons;
}
