using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>What comes into a dialog: a press, words, files, a contact card. Each takes the dialog's turn.</summary>
public static class AnswerDialog
{
    /// <summary>A button of a dialog was pressed.</summary>
    internal static async Task Press(Visit visit, int number, string text)
    {
        if (WaitingDialogs.Forward(visit.Dialog, number) is not { } dialog)
        {
            visit.Toast = visit.Phrases["dialog.over"];
            // On a live card the button is gone already: this tap was on its way when the card changed. An older message says what it is.
            if (await visit.PressedOnUnknownCard()) await visit.Reply(DialogShell.Over(visit));
            return;
        }

        visit.Dialog = dialog;
        var split = text.IndexOf('=', StringComparison.Ordinal);
        var (field, value) = split < 0 ? ("", text) : (text[..split], text[(split + 1)..]);
        if (await OtherMatter.Press(visit, dialog, value)) return;
        if (text == Dialog.Fill && await WholeInForm.Take(visit, dialog)) return;
        if (text == Dialog.Fill) await Turn(visit, dialog, new DialogInput.Filled(visit.Incoming.Inputs), null);
        else await Turn(visit, dialog, new DialogInput.Pressed(field, value), value);
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
        else if (text.Length == 0) await DialogShell.Show(visit, visit.Dialog!, visit.Phrases["refuse.empty"]);
        if (text.Length == 0 || visit.Dialog is not { } dialog) return;
        if (visit.Files.Count > 0 && asked is { TakesCaptions: false })
        {
            var caption = visit.Phrases.Say("dialog.caption", ("text", DialogScreen.Shorten(text, 60)));
            if (asked is not FileField) await DialogShell.Show(visit, dialog, caption);
        }
        else if (asked is { Gathers: true } && asked.Apart(text) is { Count: > 1 } parts) await TakeLines(visit, dialog, [.. parts]);
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
                if (at + 1 < lines.Length) await visit.Reply(Left(visit, lines.Skip(at + 1)));
                return;
            }

            dialog = next;
        }
    }

    private static Screen Left(Visit visit, IEnumerable<string> lines) => new()
    {
        Lines = [visit.Phrases["dialog.lines-left"], .. lines.Select(line => new Line([new Span(line, Emphasis.Copyable)]))],
        Tone = Tone.Problem,
    };

    /// <summary>
    /// The button on the dialog's card whose words were typed; null for none. Numbers and names that a button offers are read as answers.
    /// </summary>
    internal static async Task<Button?> Said(Visit visit, DialogState dialog, string text)
    {
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan) return null;
        var facts = await FactsReader.Read(visit, dialog, null);
        var rows = DialogShell.Draw(visit, plan, new DialogTurn(dialog), facts).Rows;
        if ((ButtonWords.Find(rows, text) ?? InOther(visit, plan, dialog, facts, text)) is { } button) return button;
        if (dialog.Phase is DialogPhase.Summary or DialogPhase.ChoosingChange && ButtonWords.FindPart(rows, text) is { } part) return part;
        if (ButtonWords.Way(text) is not { } way || dialog.Phase is not (DialogPhase.Asking or DialogPhase.Match)) return null;
        var value = dialog.Asking is { } asked ? $"{asked}={way}" : way;
        return new Button("", ButtonValue.Answer(dialog.Number, dialog.Revision, value));
    }

    /// <summary>The same by its words in another language of the office, «new lead»; null for none.</summary>
    private static Button? InOther(Visit visit, DialogPlan plan, DialogState dialog, Facts facts, string text)
    {
        if (!ButtonWords.MayBe(text)) return null;
        var script = visit.Office.Scripts.Version(dialog.ProcessVersion);
        return visit.Phrases.InEveryLanguage.Where(other => other.Language != visit.Phrases.Language)
            .Select(other => visit.Office.Phrases(other.Language, script))
            .Select(other => ButtonWords.Find(DialogScreen.Draw(plan, new DialogTurn(dialog), facts, other).Rows, text))
            .FirstOrDefault(button => button is not null);
    }

    /// <summary>What was typed below the card of a known caller was corrected.</summary>
    internal static async Task<bool> CorrectHeard(Visit visit, string text)
    {
        var dialog = visit.Dialog!;
        var turn = HeardAtMatch.Correct(dialog, text, DialogShell.PhrasesOf(visit, dialog));
        await DialogShell.Ask(visit, turn.State, turn, await FactsReader.Read(visit, dialog, null));
        return true;
    }

    /// <summary>A contact card was shared: it answers the questions of the dialog, or begins a registration.</summary>
    internal static async Task TakeContact(Visit visit, SharedContact contact)
    {
        var entries = visit.Office.Features.Parts<ContactEntry>();
        if (visit.Dialog is { Asking: "who" } asks && CardLine.Of(contact) is { } line)
        {
            await Turn(visit, asks, new DialogInput.Typed(line), line);
            return;
        }

        if (visit.Dialog is not { Asking: "reach" } dialog)
        {
            foreach (var entry in entries) await entry.Take(visit, contact);
            return;
        }

        var name = CleanText.OneLine(contact.Name, ContactField.MaxLength).Text;
        if (name.Length > 0) dialog = dialog with { Hints = dialog.Hints.SetItem("who", Answer.Of(name)) };
        foreach (var entry in entries) dialog = await entry.Add(visit, dialog, contact);
        var phone = PhoneNumber.OnCard(contact.Phone)?.Value ?? contact.Phone;
        await Turn(visit, dialog, new DialogInput.Typed(phone), phone);
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

    private static async Task Turn(Visit visit, DialogState dialog, DialogInput input, string? text)
    {
        if (await DialogShell.PlanOrEnd(visit, dialog) is not { } plan) return;
        var facts = await FactsReader.Read(visit, dialog, text, (input as DialogInput.Filled)?.Inputs);
        var other = input is DialogInput.Filled filled ? await OtherInForm.Take(visit, plan, dialog, filled.Inputs, facts) : null;
        var turn = other is null ? Dialog.Take(plan, dialog, input, facts, DialogShell.PhrasesOf(visit, dialog))
            : other with { State = other.State with { Revision = dialog.Revision + 1 } };
        if (turn.Outcome == DialogOutcome.Completed && await MustWait(visit, plan, dialog, turn.State)) return;
        visit.Dialog = turn.State;
        if (turn.Outcome == DialogOutcome.Completed)
        {
            await DialogShell.End(visit, turn.State, await DialogFiles.Finish(visit, plan, turn.State));
            await FilesTaken.Done(visit, turn.State);
        }
        else if (turn.Outcome == DialogOutcome.Cancelled)
        {
            var files = await DialogFiles.GiveUp(visit, turn.State, turn.State.Suspended);
            await DialogShell.End(visit, turn.State, Cancelled(visit, plan, dialog, files));
            await FilesTaken.AskAgain(visit, turn.State with { Files = turn.State.Files.RemoveRange(turn.State.Sent) });
        }
        else
        {
            // What was just answered may have called up new facts: whose number it is, what else is asked about this client.
            var refused = turn.State.Phase == dialog.Phase && turn.Problem is not null;
            var now = refused ? facts : await FactsReader.Read(visit, turn.State, text);
            if (input is DialogInput.Filled && turn is { Problems.Count: 0, Which: null, State.Phase: not DialogPhase.Held })
                turn = turn with { State = Dialog.Begin(plan, turn.State, now) };
            await visit.ReplyOn(turn.State.CardKey, DialogShell.Draw(visit, plan, turn, now));
        }
    }

    /// <summary>Whether a file keeps the dialog from its end; then its card says so.</summary>
    private static async Task<bool> MustWait(Visit visit, DialogPlan plan, DialogState before, DialogState after)
    {
        // Where it was before: the same press ends it once the file is here.
        visit.Dialog = before with { Revision = after.Revision };
        if (await DialogFiles.Obstacle(visit, plan, after) is not { } obstacle) return false;
        await DialogShell.Show(visit, visit.Dialog!, obstacle);
        return true;
    }

    private static Screen Cancelled(Visit visit, DialogPlan plan, DialogState dialog, Line? files)
    {
        var phrases = DialogShell.PhrasesOf(visit, dialog);
        return new Screen
        {
            Lines =
            [
                phrases.Say("dialog.cancelled", ("title", DialogScreen.Variant(phrases, plan.Title, dialog))),
                .. files is null ? Array.Empty<Line>() : [files],
            ],
            Rows = [.. Commands.Suggestions(visit)],
        };
    }
}
