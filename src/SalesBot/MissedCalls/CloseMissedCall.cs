using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Screens;
using SalesBot.Undoing;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>[Закрыть…]: gives a call back up, with a reason (B4).</summary>
internal static class CloseMissedCall
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "missed-close";

    /// <summary>The dialog: why, from the process's list or in own words.</summary>
    public static DialogPlan Plan(SalesProcess process) => new()
    {
        Key = PlanKey,
        Title = "missed.close-title",
        Fields = [Why(process.MissedCalls.Reasons)],
        Other = OtherCall.Matter,
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    private static Field Why(string? reasons) => new()
    {
        Key = "why",
        Kind = reasons is null ? TextField.Instance : ChoiceField.Instance,
        Choices = reasons,
        OwnWords = reasons is not null,
        Label = "missed.why",
        Ask = "missed.ask-why",
        Required = true,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Ask(Visit visit, MissedCall call) => DialogShell.Start(
        visit, DialogState.New(visit, PlanKey).Knowing("call", new Answer(call.Id.ToString(CultureInfo.InvariantCulture), "")));

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var call = await visit.Db.MissedCalls.FirstAsync(x => x.Id == long.Parse(dialog.Value("call")!, CultureInfo.InvariantCulture));
        if (!await MissedCallAccess.May(visit, call)) return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        if (!call.IsOpen) return new Screen { Lines = [visit.Phrases["missed.over"]], Tone = Tone.Problem };
        await OfferUndo.Of(visit, UndoKind.MissedClosed, dialog.CardKey, new Before(call.Id, call.State));
        await MissedCallActions.End(visit, call, MissedCallState.Closed, dialog.Value("why"));
        return new Screen { Lines = [visit.Phrases.Say("missed.closed", ("reason", dialog.Shown("why")))] };
    }

    /// <summary>[Отменить]: it is to be called back as before, unless the client has called again since or was reached (B22).</summary>
    public static async Task<Undone> Back(Visit visit, UndoStep step)
    {
        var before = JsonSerializer.Deserialize<Before>(step.Before)!;
        var call = await visit.Db.MissedCalls.FirstAsync(one => one.Id == before.Call);
        // Nobody else has it in hand: of a client there is one call that is open.
        if (call.State == MissedCallState.Closed && !await visit.Db.MissedCalls.AnyAsync(other => other.Phone == call.Phone
            && (other.State == MissedCallState.ToCall || other.State == MissedCallState.ToWrite)))
        {
            (call.State, call.Reason, call.EndedAt) = (before.State, null, null);
            visit.Record("missed.reopened", details: new { call = call.Id });
            await visit.Db.SaveChangesAsync();
            await MissedCallCard.Redraw(visit, call);
        }

        return new Undone([("phone", visit.Phrases.Phone(PhoneNumber.TryParse(call.Phone)!))]);
    }

    private sealed record Before(long Call, MissedCallState State);
}
