using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>A call as a telephone exchange reports it.</summary>
/// <param name="Phone">Who calls.</param>
/// <param name="Who">What the exchange knows of them; empty for nothing.</param>
/// <param name="At">When they called.</param>
/// <param name="To">Name of the person who is called; null when the exchange does not say.</param>
/// <param name="Ended">False while it rings.</param>
/// <param name="Answered">Whether somebody answered.</param>
/// <param name="Seconds">How long it rang or was spoken, in seconds; null when unknown.</param>
public sealed record ReportedCall(PhoneNumber Phone, string Who, DateTimeOffset At, string? To, bool Ended, bool Answered, double? Seconds);

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

/// <summary>What became of a reported call.</summary>
/// <param name="Told">How many people have the card.</param>
/// <param name="MissedCallId">The call back that it began or belongs to; null for none.</param>
public sealed record CallReport(int Told, long? MissedCallId);

/// <summary>
/// A telephone exchange announces a call: while it rings, whoever registers calls sees who it is with nothing typed; once it has ended
/// unanswered, somebody is to call back (B2, B4).
/// </summary>
public static class AnnounceCall
{
    /// <summary>Who hangs up sooner did not mean to call.</summary>
    private const double ShortestMissed = 3;

    /// <summary>Tells whom it concerns, in one unit of work with the caller's.</summary>
    public static async Task<CallReport> Do(Work work, ReportedCall call, CallTasks tasks)
    {
        var callers = await ContactDirectory.WhoIs(work, call.Phone.E164);
        if (!call.Ended) return new CallReport(await Tell(work, call, callers), null);
        if (!NeedsCallBack(call, callers.Count > 0, tasks)
            || (await Called(work, call.To) ?? await LogMissedCall.Assignee(work)) is not { } assignee) return new CallReport(0, null);
        var missed = await LogMissedCall.Do(work, call.Phone, call.Who, call.At, assignee);
        assignee = (await work.Person(missed.AssigneeId))!;
        await work.Notify(assignee, MissedCallCard.Notice(work, missed, assignee.ShortName, "missed.title"));
        return new CallReport(await Reach.Lives(work.Db, assignee) ? 1 : 0, missed.Id);
    }

    /// <summary>Whether somebody is to call back. Pure.</summary>
    public static bool NeedsCallBack(ReportedCall call, bool known, CallTasks tasks) =>
        call.Ended && !(call.Seconds < ShortestMissed) && tasks switch
        {
            CallTasks.Never => false,
            CallTasks.Unknown => !known,
            _ => !call.Answered,
        };

    private static async Task<int> Tell(Work work, ReportedCall call, IReadOnlyList<KnownCaller> callers)
    {
        var roles = work.Office.Processes.Current.First.Roles;
        List<Person> people = await Called(work, call.To) is { } one ? [one]
            :
            [
                .. (await work.Db.People.Where(person => person.Active).ToListAsync())
                    .Where(person => person.Has(roles) && !person.IsAway(work.Now)),
            ];
        var told = 0;
        foreach (var person in people)
            if (await work.Notify(person, new Notice("call", phrases => Draw(work, call, callers, phrases)))
                && await Reach.Lives(work.Db, person))
                told++;
        work.Record("call.announced", details: new { phone = call.Phone.E164, told });
        return told;
    }

    private static async Task<Person?> Called(Work work, string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var people = await work.Db.People.Where(person => person.Active).ToListAsync();
        var roles = work.Office.Processes.Current.First.Roles;
        var found = people.Where(person => person.Has(roles)
            && (person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || person.ShortName.Equals(name, StringComparison.OrdinalIgnoreCase))).ToList();
        return found is [var only] ? only : null;
    }

    private static Screen Draw(Work work, ReportedCall call, IReadOnlyList<KnownCaller> callers, Phrases phrases) => new()
    {
        Lines =
        [
            new Line(
            [
                new Span(phrases.Say("call.ringing", ("time", phrases.Clock(work.Office.Calendar.ToLocal(call.At)))), Emphasis.Strong),
            ]),
            new Line([new Span(phrases.Phone(call.Phone), Emphasis.Copyable), new Span(" · " + Who(call, callers, phrases))]),
            .. callers.SelectMany(caller => caller.OpenLeads).Take(3).Select(lead => (Line)phrases.Say(
                "row.open", ("number", lead.Number), ("topic", RowTopic.Of(lead.Topic, phrases)), ("stage", lead.Subject),
                ("who", lead.Responsible), ("waits", phrases.Waiting(lead.Since, work.LocalNow)))),
            .. callers.Where(caller => caller.LastRefusal is not null).Take(1).Select(caller => (Line)phrases.Say("match.refusal",
                ("when", phrases.Day(
                    DateOnly.FromDateTime(work.Office.Calendar.ToLocal(caller.LastRefusal!.At).DateTime),
                    DateOnly.FromDateTime(work.LocalNow.DateTime))),
                ("reason", caller.LastRefusal.Reason))),
        ],
        Rows =
        [
            [new Button(phrases["button.call"], ButtonValue.Command($"/call {call.Phone.E164}"), ButtonStyle.Primary)],
            .. DialogScreen.Rows(callers.SelectMany(caller => caller.OpenLeads).Take(3).Select(lead => new Button(
                lead.Number, ButtonValue.Command($"/lead {lead.Id}")))),
        ],
        Tone = Tone.Attention,
    };

    private static string Who(ReportedCall call, IReadOnlyList<KnownCaller> callers, Phrases phrases) =>
        callers.Count > 0 ? string.Join("; ", callers.Take(3).Select(caller => caller.Line)) : call.Who.Length > 0 ? call.Who
            : phrases["call.unknown"];
}
