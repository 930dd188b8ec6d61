using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// Words typed at a question of a dialog that may be no answer to it but the beginning of something else: which of both they are is asked,
/// and they are kept until that is said.
/// </summary>
/// <param name="Is">Whether they may be.</param>
/// <param name="Begin">Begins the other thing; the dialog waits below it.</param>
/// <param name="Ask">Text key of the question.</param>
/// <param name="Button">Text key of the button for the other thing.</param>
/// <param name="Own">Text key of the button for the answer.</param>
public sealed record OtherMatter(Func<Visit, DialogState, string, Task<bool>> Is, Func<Visit, HeldLine, Task> Begin, string Ask,
    string Button, string Own = "button.is-answer")
{
    private const int MostShown = 200;

    /// <summary>Values of the two buttons.</summary>
    internal const string Answer = "!answer", Other = "!other-matter";

    /// <summary>Keeps the words and asks; false when they are an answer.</summary>
    internal static async Task<bool> Hold(Visit visit, string text)
    {
        if (visit is not { Dialog: { Phase: DialogPhase.Asking } dialog, Files.Count: 0, Incoming.ForwardedFrom: null }) return false;
        if (visit.Office.Features.Plan(visit, dialog)?.Other is not { } other || !await other.Is(visit, dialog, text)) return false;
        var held = dialog with
        {
            Phase = DialogPhase.Held,
            Held = new HeldLine(dialog.Asking!, text, visit.SaidAt, visit.Incoming.MessageId),
            Revision = dialog.Revision + 1,
        };
        visit.Dialog = held;
        await DialogShell.Show(visit, held);
        return true;
    }

    /// <summary>One of the two buttons was pressed; false for another.</summary>
    internal static async Task<bool> Press(Visit visit, DialogState dialog, string value)
    {
        if (dialog is not { Phase: DialogPhase.Held, Held: { } held } || value is not (Answer or Other)) return false;
        var asks = visit.Dialog = Asks(dialog);
        if (value == Answer) await AnswerDialog.Take(visit, held.Text);
        else if (visit.Office.Features.Plan(visit, asks)?.Other is { } other)
        {
            await DialogShell.Show(visit, asks);
            await other.Begin(visit, held);
        }

        return true;
    }

    /// <summary>The words were corrected while it is asked what they are (K12).</summary>
    internal static async Task Correct(Visit visit, DialogState dialog, string text)
    {
        visit.Dialog = Asks(dialog);
        if (!await Hold(visit, text)) await AnswerDialog.Take(visit, text);
    }

    /// <summary>Draws the question: what was asked, what was said, and which of both it is.</summary>
    internal static Screen Draw(DialogPlan plan, DialogTurn turn, IEnumerable<Line> above, Phrases phrases)
    {
        var state = turn.State;
        return new Screen
        {
            Lines =
            [
                .. above,
                DialogScreen.Variant(phrases, plan.Find(state.Held!.Field)?.Ask ?? plan.Title, state),
                phrases.Say("dialog.held", ("text", DialogScreen.Shorten(state.Held.Text, MostShown))),
                .. DialogScreen.Problem(turn),
                new Line([new Span(phrases[plan.Other!.Ask], Emphasis.Strong)]),
            ],
            Rows =
            [
                [
                    DialogScreen.Button(state, phrases[plan.Other.Own], "", Answer),
                    DialogScreen.Button(state, phrases[plan.Other.Button], "", Other, ButtonStyle.Primary),
                ],
                [DialogScreen.Button(state, phrases["button.cancel"], "", Dialog.Cancel)],
            ],
            Tone = Tone.Question,
        };
    }

    private static DialogState Asks(DialogState dialog) =>
        dialog with { Phase = DialogPhase.Asking, Held = null, Revision = dialog.Revision + 1 };
}

/// <summary>A line of which it is asked whether it is an answer.</summary>
/// <param name="Field">Key of the field that was asked when it was typed.</param>
/// <param name="Text">What was typed.</param>
/// <param name="SaidAt">When.</param>
/// <param name="Message">The channel's id of its message.</param>
public sealed record HeldLine(string Field, string Text, DateTimeOffset SaidAt, string? Message);
