namespace SalesBot.Conversations;

/// <summary>The thin shell around <see cref="Dialog"/>: reads the facts, takes the turn, keeps the state, shows the card, runs the plan's effect.</summary>
public static class DialogShell
{
    private const int MostSuspended = 4;

    /// <summary>Begins a dialog. One that was under way waits and goes on afterwards.</summary>
    public static async Task Start(Visit visit, DialogState state)
    {
        if (visit.Dialog is { } former && IsTheSame(former, state))
        {
            state = former;
        }
        else
        {
            if (Nth(visit.Dialog, MostSuspended) is { } forgotten) visit.ReplyWhereShown(forgotten.CardKey, Over(visit));
            visit.Conversation.DialogCount++;
            state = state with { Number = visit.Conversation.DialogCount, Suspended = Limit(visit.Dialog, MostSuspended) };
        }

        if (Plans.Find(visit, state) is not { } plan) return;
        var facts = await FactsReader.Read(visit, state, null);
        var fresh = Dialog.Begin(plan, state, facts);
        visit.Dialog = fresh;
        facts = await FactsReader.Read(visit, fresh, null);
        visit.ReplyNew(DialogScreen.Draw(plan, new DialogTurn(fresh), facts, PhrasesOf(visit, fresh)), fresh.CardKey);
    }

    /// <summary>A button of a dialog was pressed.</summary>
    public static async Task Press(Visit visit, int number, string text)
    {
        if (Forward(visit.Dialog, number) is not { } dialog)
        {
            visit.Toast = visit.Phrases["dialog.over"];
            // On a live card the button is gone already: this tap was on its way when the card changed. An older message says that it is one.
            if (await visit.PressedOnUnknownCard()) await visit.Reply(Over(visit));
            return;
        }

        visit.Dialog = dialog;
        var split = text.IndexOf('=', StringComparison.Ordinal);
        var (field, value) = split < 0 ? ("", text) : (text[..split], text[(split + 1)..]);
        await Turn(visit, dialog, new DialogInput.Pressed(field, value), value);
    }

    /// <summary>Something was typed or sent into the dialog under way.</summary>
    public static async Task Take(Visit visit, string text)
    {
        if (visit.Files.Count > 0) await Turn(visit, visit.Dialog!, new DialogInput.Sent(visit.Files), null);
        if (text.Length > 0 && visit.Dialog is { } dialog) await Turn(visit, dialog, new DialogInput.Typed(text), text);
    }

    /// <summary>A contact card was shared: it answers the questions of the dialog, or begins a registration.</summary>
    public static async Task TakeContact(Visit visit, SharedContact contact)
    {
        if (visit.Dialog is not { Asking: "reach" } dialog)
        {
            await Leads.RegisterLead.FromContact(visit, contact);
            return;
        }

        var name = CleanText.OneLine(contact.Name, CleanText.MaxMessage).Text;
        if (name.Length > 0) dialog = dialog with { Hints = dialog.Hints.SetItem("who", Answer.Of(name)) };
        await Turn(visit, dialog, new DialogInput.Typed(contact.Phone), contact.Phone);
    }

    /// <summary>Draws the dialog's card again, with a word about what was wrong.</summary>
    public static async Task Show(Visit visit, DialogState dialog, string? problem = null)
    {
        if (Plans.Find(visit, dialog) is not { } plan) return;
        var facts = await FactsReader.Read(visit, dialog, null);
        await visit.ReplyOn(dialog.CardKey, DialogScreen.Draw(plan, new DialogTurn(dialog, Problem: problem), facts, PhrasesOf(visit, dialog)));
    }

    /// <summary>Ends the dialog under way and lets an interrupted one go on.</summary>
    public static async Task End(Visit visit, DialogState dialog, Screen screen)
    {
        visit.Dialog = dialog.Suspended;
        await visit.ReplyOn(dialog.CardKey, screen);
        if (dialog.Suspended is not { } waiting || Plans.Find(visit, waiting) is not { } plan) return;
        var facts = await FactsReader.Read(visit, waiting, null);
        visit.ReplyNew(DialogScreen.Draw(plan, new DialogTurn(waiting), facts, PhrasesOf(visit, waiting)), waiting.CardKey);
    }

    /// <summary>Puts a card in the place of the dialog under way, which is thereby over; without one, answers with it.</summary>
    public static async Task Replace(Visit visit, Screen screen)
    {
        if (visit.Dialog is { } dialog) await End(visit, dialog, screen);
        else visit.ReplyNew(screen);
    }

    /// <summary>Ends the dialog under way in favour of another action.</summary>
    public static async Task Drop(Visit visit)
    {
        if (visit.Dialog is not { } dialog || Plans.Find(visit, dialog) is not { } plan) return;
        visit.Dialog = dialog.Suspended;
        var phrases = PhrasesOf(visit, dialog);
        await visit.ReplyOn(dialog.CardKey, new Screen { Lines = [.. DialogScreen.Known(plan, dialog, await FactsReader.Read(visit, dialog, null), phrases, labelled: false)] });
    }

    private static async Task Turn(Visit visit, DialogState dialog, DialogInput input, string? text)
    {
        if (Plans.Find(visit, dialog) is not { } plan)
        {
            await End(visit, dialog, new Screen { Lines = [visit.Phrases["dialog.impossible"]], Tone = Tone.Problem });
            return;
        }

        var phrases = PhrasesOf(visit, dialog);
        var facts = await FactsReader.Read(visit, dialog, text);
        var turn = Dialog.Take(plan, dialog, input, facts, phrases);
        visit.Dialog = turn.State;
        switch (turn.Outcome)
        {
            case DialogOutcome.Completed:
                await End(visit, turn.State, await plan.Finish(visit, turn.State));
                break;
            case DialogOutcome.Cancelled:
                await End(visit, turn.State, new Screen { Lines = [phrases.Say("dialog.cancelled", ("title", DialogScreen.Variant(phrases, plan.Title, dialog)))], Rows = [.. Commands.Suggestions(visit)] });
                break;
            default:
                // What was just answered may have called up new facts: whose number it is.
                var now = turn.State.Phase == dialog.Phase && turn.Problem is not null ? facts : await FactsReader.Read(visit, turn.State, text);
                await visit.ReplyOn(turn.State.CardKey, DialogScreen.Draw(plan, turn, now, phrases));
                break;
        }
    }

    private static Phrases PhrasesOf(Visit visit, DialogState dialog) =>
        Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(dialog.ProcessVersion));

    /// <summary>The dialog with this number, brought to the front of those that wait; null when there is none any more.</summary>
    private static DialogState? Forward(DialogState? dialog, int number)
    {
        if (dialog is null || dialog.Number == number) return dialog;
        var others = new List<DialogState>();
        for (var next = dialog; next is not null; next = next.Suspended) others.Add(next with { Suspended = null });
        if (others.Find(state => state.Number == number) is not { } wanted) return null;
        others.Remove(wanted);
        return wanted with { Suspended = Chain(others) };
    }

    private static DialogState? Chain(List<DialogState> states)
    {
        DialogState? chain = null;
        for (var i = states.Count - 1; i >= 0; i--) chain = states[i] with { Suspended = chain };
        return chain;
    }

    /// <summary>Nothing was answered since it began, and the new one would begin just so: a button pressed twice, or the same line again.</summary>
    private static bool IsTheSame(DialogState former, DialogState begun) =>
        former.Revision == 0
        && (former.Plan, former.Kind, former.LeadId, former.ProcessVersion) == (begun.Plan, begun.Kind, begun.LeadId, begun.ProcessVersion)
        && former.Files.IsEmpty && begun.Files.IsEmpty
        && former.Answers.Count == begun.Answers.Count && !former.Answers.Except(begun.Answers).Any();

    private static Screen Over(Visit visit) => new() { Lines = [visit.Phrases["dialog.over-card"]] };

    private static DialogState? Nth(DialogState? dialog, int suspended) => suspended == 0 ? dialog : Nth(dialog?.Suspended, suspended - 1);

    private static DialogState? Limit(DialogState? dialog, int most) =>
        dialog is null || most == 0 ? null : dialog with { Suspended = Limit(dialog.Suspended, most - 1) };
}
