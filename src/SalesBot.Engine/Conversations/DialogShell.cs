using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// The thin shell around <see cref="Dialog"/>: begins it, reads the facts, keeps the state, shows the card, ends it. What comes into it is
/// taken by <see cref="AnswerDialog"/>.
/// </summary>
public static class DialogShell
{
    private const int MostSuspended = 4;

    /// <summary>
    /// Begins a dialog. One that was under way waits and goes on afterwards; one that would only be begun a second time goes on at once.
    /// </summary>
    public static async Task Start(Visit visit, DialogState state)
    {
        if (WaitingDialogs.Begun(visit.Dialog, state) is { } begun)
        {
            var dialog = WaitingDialogs.Forward(visit.Dialog, begun.Number)!;
            await ShowAnew(visit, dialog.Revision == 0 ? dialog with { BeganAt = state.BeganAt } : dialog);
            return;
        }

        visit.Conversation.DialogCount++;
        var waiting = WaitingDialogs.Limit(visit.Dialog, MostSuspended);
        var fresh = DialogFiles.SentNow(visit, state) with { Number = visit.Conversation.DialogCount, Suspended = waiting };
        if (WaitingDialogs.Nth(visit.Dialog, MostSuspended) is { } forgotten) await DialogFiles.PushedOut(visit, forgotten, fresh);
        if (visit.Office.Features.Plan(visit, fresh) is not { } plan) return;
        await ShowAnew(visit, Dialog.Begin(plan, fresh, await FactsReader.Read(visit, fresh, null)));
    }

    /// <summary>Draws the dialog's card again, with a word about what was wrong.</summary>
    public static async Task Show(Visit visit, DialogState dialog, string? problem = null)
    {
        if (await PlanOrEnd(visit, dialog) is not { } plan) return;
        var facts = await FactsReader.Read(visit, dialog, null);
        await visit.ReplyOn(dialog.CardKey, Draw(visit, plan, new DialogTurn(dialog, Problem: problem), facts));
    }

    /// <summary>
    /// Ends the dialog under way and lets an interrupted one go on. What remains of it is about its matter: words that answer it are a word
    /// on that (O17).
    /// </summary>
    public static async Task End(Visit visit, DialogState dialog, Screen screen)
    {
        visit.Dialog = dialog.Suspended;
        await visit.ReplyOn(dialog.CardKey, screen, visit.Begun ?? dialog.LeadId);
        if (dialog.Suspended is { } waiting) await ShowAnew(visit, waiting);
    }

    /// <summary>The dialog whose card of a known caller was pressed, brought to the front; null when it has gone on or is over.</summary>
    public static async Task<DialogState?> AtMatch(Visit visit)
    {
        var pressed = await visit.PressedCard();
        for (var next = visit.Dialog; next is not null; next = next.Suspended)
            if (next.Phase == DialogPhase.Match && (pressed is null || next.CardKey == pressed))
                return WaitingDialogs.Forward(visit.Dialog, next.Number);
        return null;
    }

    /// <summary>Ends this dialog in favour of another action; its card keeps what was known.</summary>
    public static async Task Drop(Visit visit, DialogState dialog)
    {
        visit.Dialog = dialog.Suspended;
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan) return;
        var phrases = PhrasesOf(visit, dialog);
        await visit.ReplyOn(dialog.CardKey, new Screen
        {
            Lines = [.. DialogScreen.Known(plan, dialog, await FactsReader.Read(visit, dialog, null), phrases, labelled: false)],
        });
    }

    /// <summary>Goes on with a dialog that was answered from outside, on its card.</summary>
    public static async Task GoOn(Visit visit, DialogState dialog)
    {
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan) return;
        var facts = await FactsReader.Read(visit, dialog, null);
        var next = Dialog.Begin(plan, dialog with { Revision = dialog.Revision + 1 }, facts);
        visit.Dialog = next;
        await visit.ReplyOn(next.CardKey, Draw(visit, plan, new DialogTurn(next), await FactsReader.Read(visit, next, null)));
    }

    /// <summary>Asks a question of the dialog that was opened from outside, on its card.</summary>
    internal static async Task Ask(Visit visit, DialogState dialog, DialogTurn turn, Facts facts)
    {
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan) return;
        turn = turn with { State = dialog with { Revision = dialog.Revision + 1 } };
        visit.Dialog = turn.State;
        await visit.ReplyOn(dialog.CardKey, Draw(visit, plan, turn, facts));
    }

    /// <summary>The dialog, brought to the front of those that wait.</summary>
    internal static DialogState ToFront(Visit visit, DialogState dialog)
    {
        visit.Dialog = WaitingDialogs.Forward(visit.Dialog, dialog.Number);
        return visit.Dialog!;
    }

    /// <summary>Makes it the dialog under way and shows its card below everything else, with a word about what was wrong.</summary>
    internal static async Task ShowAnew(Visit visit, DialogState dialog, string? problem = null)
    {
        visit.Dialog = dialog;
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan) return;
        var facts = await FactsReader.Read(visit, dialog, null);
        visit.ReplyNew(Draw(visit, plan, new DialogTurn(dialog, Problem: problem), facts), dialog.CardKey);
    }

    /// <summary>The plan of a dialog; null when its process has none any more: then it is over, and says so.</summary>
    internal static async Task<DialogPlan?> PlanOrEnd(Visit visit, DialogState dialog)
    {
        if (visit.Office.Features.Plan(visit, dialog) is { } plan) return plan;
        await End(visit, dialog, new Screen { Lines = [visit.Phrases["dialog.impossible"]], Tone = Tone.Problem });
        return null;
    }

    /// <summary>The dialog's card after a turn: a form where the channel shows forms and the turn fits into one.</summary>
    internal static Screen Draw(Visit visit, DialogPlan plan, DialogTurn turn, Facts facts)
    {
        var phrases = PhrasesOf(visit, turn.State);
        var showsForms = visit.Office.Channel(visit.Incoming.Channel) is { ShowsForms: true };
        return showsForms && FormScreen.Fits(plan, turn) ? FormScreen.Draw(plan, turn, facts, phrases)
            : DialogScreen.Draw(plan, turn, facts, phrases);
    }

    /// <summary>Texts in the person's language, by the version of the script that the dialog follows.</summary>
    internal static Phrases PhrasesOf(Visit visit, DialogState dialog) =>
        visit.Office.Phrases(visit.Me.Language, visit.Office.Scripts.Version(dialog.ProcessVersion));

    /// <summary>What stands in place of a dialog that is over.</summary>
    internal static Screen Over(Visit visit) => new() { Lines = [visit.Phrases["dialog.over-card"]] };
}
