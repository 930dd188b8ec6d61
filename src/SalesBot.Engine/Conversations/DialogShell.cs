using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>
/// The thin shell around <see cref="Dialog"/>: reads the facts, takes the turn, keeps the state, shows the card, runs the plan's effect.
/// </summary>
public static class DialogShell
{
    private const int MostSuspended = 4;

    /// <summary>
    /// Begins a dialog. One that was under way waits and goes on afterwards; one that would only be begun a second time goes on at once.
    /// </summary>
    public static async Task Start(Visit visit, DialogState state)
    {
        if (Begun(visit.Dialog, state) is { } begun)
        {
            var dialog = Forward(visit.Dialog, begun.Number)!;
            await ShowAnew(visit, dialog.Revision == 0 ? dialog with { BeganAt = state.BeganAt } : dialog);
            return;
        }

        if (Nth(visit.Dialog, MostSuspended) is { } forgotten) visit.ReplyWhereShown(forgotten.CardKey, Over(visit));
        visit.Conversation.DialogCount++;
        var fresh = state with { Number = visit.Conversation.DialogCount, Suspended = Limit(visit.Dialog, MostSuspended) };
        if (visit.Office.Features.Plan(visit, fresh) is not { } plan) return;
        await ShowAnew(visit, Dialog.Begin(plan, fresh, await FactsReader.Read(visit, fresh, null)));
    }

    /// <summary>A button of a dialog was pressed.</summary>
    public static async Task Press(Visit visit, int number, string text)
    {
        if (Forward(visit.Dialog, number) is not { } dialog)
        {
            visit.Toast = visit.Phrases["dialog.over"];
            // On a live card the button is gone already: this tap was on its way when the card changed. An older message says that it is
            // one.
            if (await visit.PressedOnUnknownCard()) await visit.Reply(Over(visit));
            return;
        }

        visit.Dialog = dialog;
        if (text == Dialog.Fill)
        {
            await Turn(visit, dialog, new DialogInput.Filled(visit.Incoming.Inputs), null);
            return;
        }

        var split = text.IndexOf('=', StringComparison.Ordinal);
        var (field, value) = split < 0 ? ("", text) : (text[..split], text[(split + 1)..]);
        await Turn(visit, dialog, new DialogInput.Pressed(field, value), value);
    }

    /// <summary>
    /// Something was typed or sent into the dialog under way. What is written under a file that was asked for is no answer.
    /// </summary>
    public static async Task Take(Visit visit, string text)
    {
        var plan = visit.Office.Features.Plan(visit, visit.Dialog!);
        var asked = plan?.Find(visit.Dialog!.Asking)?.Kind;
        if (visit.Files.Count > 0 && plan?.Files is FileHome.Nowhere) await RefuseFiles(visit, text);
        else if (visit.Files.Count > 0) await Turn(visit, visit.Dialog!, new DialogInput.Sent(visit.Files), null);
        else if (text.Length == 0) await Show(visit, visit.Dialog!, visit.Phrases["refuse.empty"]);
        if (text.Length == 0 || visit.Dialog is not { } dialog) return;
        if (visit.Files.Count > 0 && asked is { TakesCaptions: false })
        {
            if (asked is not FileField) await Show(visit, dialog, visit.Phrases.Say("dialog.caption", ("text", DialogScreen.Shorten(text,
                60))));
        }
        else if (asked is { Gathers: true } && text.Contains('\n')) await TakeLines(visit, dialog, text.Split('\n',
            StringSplitOptions.RemoveEmptyEntries));
        else await Turn(visit, dialog, new DialogInput.Typed(text), text);
    }

    /// <summary>
    /// Several lines at once where one after the other is asked for: each is taken as if it were typed alone, up to the one that is not
    /// understood; what is left is named, to be sent again.
    /// </summary>
    private static async Task TakeLines(Visit visit, DialogState dialog, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var before = dialog.Answers.GetValueOrDefault(dialog.Asking!);
            await Turn(visit, dialog, new DialogInput.Typed(lines[at]), lines[at]);
            if (visit.Dialog is not { } next || next.Number != dialog.Number) return;
            if (next.Answers.GetValueOrDefault(dialog.Asking!) == before)
            {
                if (at + 1 < lines.Length) await visit.Reply(new Screen
                {
                    Lines = [visit.Phrases["dialog.lines-left"], .. lines.Skip(at + 1).Select(line => new Line([new Span(line,
                        Emphasis.Copyable)]))],
                    Tone = Tone.Problem,
                });
                return;
            }

            dialog = next;
        }
    }

    /// <summary>
    /// The button on the dialog's card whose words were typed; null for none. Numbers and names that a button offers are read as answers.
    /// </summary>
    internal static async Task<Button?> Said(Visit visit, DialogState dialog, string text)
    {
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan) return null;
        var facts = await FactsReader.Read(visit, dialog, null);
        return ButtonWords.Find(Draw(visit, plan, new DialogTurn(dialog), facts).Rows, text);
    }

    /// <summary>A contact card was shared: it answers the questions of the dialog, or begins a registration.</summary>
    public static async Task TakeContact(Visit visit, SharedContact contact)
    {
        if (visit.Dialog is not { Asking: "reach" } dialog)
        {
            foreach (var entry in visit.Office.Features.Parts<ContactEntry>()) await entry.Take(visit, contact);
            return;
        }

        var name = CleanText.OneLine(contact.Name, ContactField.MaxLength).Text;
        if (name.Length > 0) dialog = dialog with { Hints = dialog.Hints.SetItem("who", Answer.Of(name)) };
        var phone = PhoneNumber.OnCard(contact.Phone)?.Value ?? contact.Phone;
        await Turn(visit, dialog, new DialogInput.Typed(phone), phone);
    }

    /// <summary>Draws the dialog's card again, with a word about what was wrong.</summary>
    public static async Task Show(Visit visit, DialogState dialog, string? problem = null)
    {
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan)
        {
            await End(visit, dialog, new Screen { Lines = [visit.Phrases["dialog.impossible"]], Tone = Tone.Problem });
            return;
        }

        var facts = await FactsReader.Read(visit, dialog, null);
        await visit.ReplyOn(dialog.CardKey, Draw(visit, plan, new DialogTurn(dialog, Problem: problem), facts));
    }

    /// <summary>Ends the dialog under way and lets an interrupted one go on.</summary>
    public static async Task End(Visit visit, DialogState dialog, Screen screen)
    {
        visit.Dialog = dialog.Suspended;
        await visit.ReplyOn(dialog.CardKey, screen);
        if (dialog.Suspended is { } waiting) await ShowAnew(visit, waiting);
    }

    /// <summary>The dialog whose card of a known caller was pressed, brought to the front; null when it has gone on or is over.</summary>
    public static async Task<DialogState?> AtMatch(Visit visit)
    {
        var pressed = await visit.PressedCard();
        for (var next = visit.Dialog; next is not null; next = next.Suspended)
            if (next.Phase == DialogPhase.Match && (pressed is null || next.CardKey == pressed)) return Forward(visit.Dialog, next.Number);
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
        visit.Dialog = Forward(visit.Dialog, dialog.Number);
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

    /// <summary>
    /// Here no file can be kept. Words beside it are an answer, and the card is about them: the refusal has a message of its own then.
    /// </summary>
    private static async Task RefuseFiles(Visit visit, string text)
    {
        if (text.Length == 0) await Turn(visit, visit.Dialog!, new DialogInput.Sent(visit.Files), null);
        else await DialogFiles.Refuse(visit);
        await DialogFiles.Discard(visit);
    }

    private static DialogState? Begun(DialogState? dialog, DialogState begun)
    {
        for (var next = dialog; next is not null; next = next.Suspended)
            if (IsTheSame(next, begun)) return next;
        return null;
    }

    private static async Task Turn(Visit visit, DialogState dialog, DialogInput input, string? text)
    {
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan)
        {
            await End(visit, dialog, new Screen { Lines = [visit.Phrases["dialog.impossible"]], Tone = Tone.Problem });
            return;
        }

        var phrases = PhrasesOf(visit, dialog);
        var facts = await FactsReader.Read(visit, dialog, text, (input as DialogInput.Filled)?.Inputs);
        var turn = Dialog.Take(plan, dialog, input, facts, phrases);
        if (turn.Outcome == DialogOutcome.Completed)
        {
            // Where it was before: the same press ends it once the file is here.
            visit.Dialog = dialog with { Revision = turn.State.Revision };
            if (await DialogFiles.Obstacle(visit, plan, turn.State) is { } obstacle)
            {
                await Show(visit, visit.Dialog!, obstacle);
                return;
            }
        }

        visit.Dialog = turn.State;
        switch (turn.Outcome)
        {
            case DialogOutcome.Completed:
                await End(visit, turn.State, await DialogFiles.Finish(visit, plan, turn.State));
                break;
            case DialogOutcome.Cancelled:
                await End(visit, turn.State, new Screen
                {
                    Lines = [phrases.Say("dialog.cancelled", ("title", DialogScreen.Variant(phrases, plan.Title, dialog)))],
                    Rows = [.. Commands.Suggestions(visit)],
                });
                break;
            default:
                // What was just answered may have called up new facts: whose number it is, what else is asked about this client.
                var now = turn.State.Phase == dialog.Phase
                    && turn.Problem is not null ? facts : await FactsReader.Read(visit, turn.State, text);
                if (input is DialogInput.Filled && turn is { Problems.Count: 0, Which: null })
                    turn = turn with { State = Dialog.Begin(plan, turn.State, now) };
                await visit.ReplyOn(turn.State.CardKey, Draw(visit, plan, turn, now));
                break;
        }
    }

    private static Screen Draw(Visit visit, DialogPlan plan, DialogTurn turn, Facts facts)
    {
        var phrases = PhrasesOf(visit, turn.State);
        var showsForms = visit.Office.Channel(visit.Incoming.Channel) is { ShowsForms: true };
        return showsForms && FormScreen.Fits(plan, turn) ? FormScreen.Draw(plan, turn, facts, phrases)
            : DialogScreen.Draw(plan, turn, facts, phrases);
    }

    private static Phrases PhrasesOf(Visit visit, DialogState dialog) =>
        visit.Office.Phrases(visit.Me.Language, visit.Office.Scripts.Version(dialog.ProcessVersion));

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

    /// <summary>
    /// Whether the second would be the first once more: about the same document, or as it was when nothing had been said yet.
    /// </summary>
    private static bool IsTheSame(DialogState former, DialogState begun) => IsAboutTheSameDocument(former, begun) ||
        ((former.Plan, former.Variant, former.LeadId, former.ProcessVersion)
            == (begun.Plan, begun.Variant, begun.LeadId, begun.ProcessVersion)
        && begun.Files.IsEmpty && !begun.Answers.Except(former.Answers).Any()
        && (begun.LeadId is not null || (former.Revision == 0 && former.Files.IsEmpty && former.Answers.Count == begun.Answers.Count)));

    /// <summary>What a dialog was begun about is an answer that nobody gives: no question's key begins like its.</summary>
    private static bool IsAboutTheSameDocument(DialogState former, DialogState begun) => former.Plan == begun.Plan
        && begun.Answers.Any(one => one.Key.StartsWith(DialogState.Given) && former.Value(one.Key) == one.Value.Value);

    private static Screen Over(Visit visit) => new() { Lines = [visit.Phrases["dialog.over-card"]] };

    private static DialogState? Nth(DialogState? dialog, int suspended) => suspended == 0 ? dialog : Nth(dialog?.Suspended, suspended - 1);

    private static DialogState? Limit(DialogState? dialog, int most) =>
        dialog is null || most == 0 ? null : dialog with { Suspended = Limit(dialog.Suspended, most - 1) };
}
