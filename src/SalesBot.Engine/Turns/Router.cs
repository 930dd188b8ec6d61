using SalesBot.Conversations;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Turns;

/// <summary>
/// Decides what an update is: a button, a command, an answer in a dialog, a quick entry, or something that cannot be taken.
/// </summary>
internal static class Router
{
    public static async Task Route(Visit visit)
    {
        var (before, count) = (visit.Dialog, visit.Conversation.DialogCount);
        if (visit.Incoming.FileAnswer is { } answer) await AnswerFileOffer.Run(visit, answer);
        else if (visit.Incoming.Tap is { } tap) await Press(visit, ButtonValue.Parse(tap.Value));
        else await Written(visit, before);
        Corrections.Note(visit, before, count);
    }

    /// <summary>A message: what somebody else wrote is read, and never run (K10); neither is a correction of an old one (K12).</summary>
    private static async Task Written(Visit visit, DialogState? before)
    {
        var text = CleanText.Of(visit.Incoming.Text, CleanText.MaxMessage).Text;
        if (visit.Incoming.Edited)
        {
            await Corrections.Take(visit, text);
            return;
        }

        visit.Bundle = Bundle.Of(visit);
        if (!await Refusals.SayWhatCannotBeTaken(visit) && !await JoinBundle.Do(visit, text))
        {
            if (visit.Bundle is { Files.IsEmpty: false } bundle) visit.Files = [.. bundle.Files.Union(visit.Files)];
            if (text.StartsWith('/') && visit.Incoming.ForwardedFrom is null) await Commands.Run(visit, text);
            else await Take(visit, text);
            JoinBundle.Note(visit, before);
        }

        Bundle.Keep(visit);
    }

    private static Task Press(Visit visit, ButtonValue pressed)
    {
        if (pressed.Dialog is { } number) return AnswerDialog.Press(visit, number, pressed.Text);
        if (pressed.Text.StartsWith('/')) return Commands.Run(visit, pressed.Text);
        visit.Toast = visit.Phrases["button.unknown"];
        return Task.CompletedTask;
    }

    /// <summary>Nobody sees the small answer to a press where nothing was pressed: it is said.</summary>
    private static async Task PressByReply(Visit visit, Button button)
    {
        await Press(visit, ButtonValue.Parse(button.Value));
        if (visit is { Toast: { } toast, Answered: null }) visit.ReplyNew(new Screen { Lines = [toast] });
    }

    /// <summary>The button whose words the person has typed: on the dialog's card, or of what can be begun; null for none.</summary>
    private static async Task<Button?> Said(Visit visit, string text)
    {
        if (!ButtonWords.MayBe(text) || visit.Files.Count > 0 || visit.Incoming.ForwardedFrom is not null) return null;
        if (visit.Dialog is { } dialog) return await AnswerDialog.Said(visit, dialog, text);
        return ButtonWords.IsCancel(text) ? new Button("", ButtonValue.Command("/cancel"))
            : ButtonWords.Find(Commands.Suggestions(visit), text);
    }

    private static async Task Take(Visit visit, string text)
    {
        var dialog = visit.Dialog;
        if (visit.Incoming.Contact is { } contact) await AnswerDialog.TakeContact(visit, contact);
        else if (await RepliedTo.Pressed(visit, text) is { } answered) await PressByReply(visit, answered);
        else if (await RepliedTo.Take(visit, text)) return;
        else if (await Said(visit, text) is { } button) await Press(visit, ButtonValue.Parse(button.Value));
        else if (dialog is not null && WholeEntry.Of(visit, dialog.Plan, dialog.Asking, text) is { } whole)
            await whole.FillIn(visit, dialog, text);
        else if (await OtherMatter.Hold(visit, text)) return;
        else if (dialog is { Phase: DialogPhase.Asking }) await AnswerDialog.Take(visit, text);
        else if (TextEntry.Of(visit, text) is { } entry) await entry.Take(visit, text);
        else if (dialog is not null) await AnswerDialog.Take(visit, text);
        else await Refusals.NothingToDoWith(visit, text);
    }
}
