using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.MissedCalls;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Calls;

/// <summary>For which calls that have ended somebody is to call back (B2).</summary>
public enum CallTasks
{
    /// <summary>For those that nobody answered.</summary>
    Missed,

    /// <summary>For those of callers whom nobody knows, answered or not.</summary>
    Unknown,

    /// <summary>For none.</summary>
    Never,
}

/// <summary>What became of a call that was told of; told again it is the same.</summary>
/// <param name="Told">How many people have been told.</param>
/// <param name="MissedCallId">The call back that it began or belongs to; null for none.</param>
/// <param name="State"><c>ringing</c>, <c>answered</c> or <c>ended</c>.</param>
/// <param name="Answered">Whether the two have spoken.</param>
/// <param name="To">The colleague whom it is for; null for nobody in particular.</param>
/// <param name="UnknownTo">Whom it was said to be for, when that is nobody of the office or not clear; null otherwise.</param>
public sealed record CallReport(int Told, long? MissedCallId, string State, bool Answered, string? To, string? UnknownTo);

/// <summary>
/// A telephone exchange tells of a call: while it rings, whoever it concerns sees who it is with nothing typed; once it has ended
/// unanswered, somebody is to call back; who was spoken to, either way, need not be called (B2, B4).
/// </summary>
public static class AnnounceCall
{
    /// <summary>Who hangs up sooner did not mean to call.</summary>
    private const double ShortestMissed = 3;

    /// <summary>Does it, in one unit of work with the caller's; null when the id belongs to a call of another client.</summary>
    public static async Task<CallReport?> Do(Work work, CallNews news, CallTasks tasks)
    {
        var call = await Known(work, news.Key);
        if (CallCourse.IsOfAnother(call, news)) return null;
        var change = CallCourse.Take(call, news);
        var called = await FindCalled.By(work, call.To);
        call.PersonId = called?.Id ?? call.PersonId;
        if (change.Answered) await Answered(work, call, called);
        if (change.Rings && !call.Outgoing) await RingingCard.Tell(work, call, called);
        if (change.Ended && !call.Outgoing) await Ended(work, call, called, tasks);
        await work.Db.SaveChangesAsync();
        if (change.Answered || change.Ended) await RingingCard.Redraw(work, call);
        return new CallReport(call.Told, call.MissedCallId, Word(call.Stage), call.Answered, called?.Name,
            called is null && !string.IsNullOrWhiteSpace(call.To) ? call.To : null);
    }

    /// <summary>Whether somebody is to call back. Pure.</summary>
    public static bool NeedsCallBack(ExchangeCall call, bool known, CallTasks tasks) =>
        call is { Stage: CallStage.Ended, Outgoing: false } && !(call.Seconds < ShortestMissed) && tasks switch
        {
            CallTasks.Never => false,
            CallTasks.Unknown => !known,
            _ => !call.Answered,
        };

    private static string Word(CallStage stage) => stage.ToString().ToLowerInvariant();

    private static async Task<ExchangeCall> Known(Work work, string key)
    {
        // Exchanges tell of one call by several lines at once.
        await work.Db.Hold($"call:{key}");
        if (await work.Db.ExchangeCalls.FirstOrDefaultAsync(call => call.Key == key) is { } known) return known;
        var call = new ExchangeCall { Key = key, At = work.Now };
        work.Db.ExchangeCalls.Add(call);
        await work.Db.SaveChangesAsync();
        return call;
    }

    /// <summary>The two have spoken: whoever was to call back need not, and whoever answered has taken it.</summary>
    private static async Task Answered(Work work, ExchangeCall call, Person? by)
    {
        call.TakenById ??= call.Outgoing ? null : by?.Id;
        if (call.Phone is not { } phone) return;
        await LogMissedCall.SpokenTo(work, phone, call.At + TimeSpan.FromSeconds(call.Seconds ?? 0), call.MissedCallId);
    }

    private static async Task Ended(Work work, ExchangeCall call, Person? called, CallTasks tasks)
    {
        var known = call.Phone is { } number && (await ContactDirectory.WhoIs(work, number)).Count > 0;
        if (!NeedsCallBack(call, known, tasks)) return;
        if (call.Phone is null) await TellHidden(work, call, called);
        else if (!await SpokenToSince(work, call) && await CallsBack(work, called) is { } assignee)
            await ToCallBack(work, call, PhoneNumber.TryParse(call.Phone)!, assignee);
    }

    /// <summary>Of a call that is told of late the client may have been reached meanwhile.</summary>
    private static Task<bool> SpokenToSince(Work work, ExchangeCall call) => work.Db.ExchangeCalls
        .AnyAsync(other => other.Phone == call.Phone && other.At > call.At && other.Answered);

    private static async Task ToCallBack(Work work, ExchangeCall call, PhoneNumber phone, Person assignee)
    {
        var missed = await LogMissedCall.Do(work, phone, call.Who, call.At, assignee);
        call.MissedCallId = missed.Id;
        assignee = (await work.Person(missed.AssigneeId))!;
        await work.Notify(assignee, MissedCallCard.Notice(work, missed, assignee.ShortName, "missed.title"));
        if (await Reach.Lives(work.Db, assignee)) call.Told++;
    }

    /// <summary>
    /// Nobody can call a hidden number back; but that somebody called is not lost (D11). A colleague's call is told to whom it was for
    /// alone.
    /// </summary>
    private static async Task TellHidden(Work work, ExchangeCall call, Person? called)
    {
        var whom = call.Extension.Length > 0 ? called : await CallsBack(work, called);
        work.Record("call.hidden", details: new { extension = call.Extension });
        if (whom is null) return;
        await work.Notify(whom, new Notice("missed-call", phrases => RingingCard.Lost(work, call, phrases)));
        if (await Reach.Lives(work.Db, whom)) call.Told++;
    }

    /// <summary>
    /// Who calls back: whom the client called, or who stands in for them; else whoever registers calls and has the least to do.
    /// </summary>
    private static async Task<Person?> CallsBack(Work work, Person? called) => called is null ? await LogMissedCall.Assignee(work)
        : !called.IsAway(work.Now) ? called : await Deputies.Now(work, called) ?? await LogMissedCall.Assignee(work) ?? called;
}
