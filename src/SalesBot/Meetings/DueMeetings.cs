using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Meetings;

/// <summary>
/// At the end of a meeting asks its responsible how it came out (B14); from then on a reminder climbs until somebody acts. Safe in several
/// processes: the event's revision lets one of them win.
/// </summary>
public sealed class DueMeetings(Database database, Office office, ILogger<DueMeetings> log, Action wakeSender)
{
    private const int MostAtOnce = 100;

    private readonly DueRows rows = new("meeting", database, office, log, wakeSender);

    /// <summary>Asks about every meeting that is over; returns how many were asked about.</summary>
    public Task<int> Ask(CancellationToken stop) => rows.Each(Due, Ask, stop);

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Events.Where(document => document.Kind == EventKind.Meeting && document.State == EventState.Open && document.EndedAt <= now
            && document.OutcomeAskedAt == null)
            .OrderBy(document => document.EndedAt).Select(document => document.Id).Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Ask(Work work, long id)
    {
        var meeting = await work.Db.Events.FirstAsync(document => document.Id == id);
        if (meeting.State != EventState.Open || meeting.OutcomeAskedAt is not null || meeting.EndedAt > work.Now) return false;
        await Ask(work, meeting);
        return true;
    }

    private static async Task Ask(Work work, Event meeting)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == meeting.LeadId);
        var responsible = (await work.Person(lead.ResponsibleId))!;
        meeting.OutcomeAskedAt = work.Now;
        lead.WaitingSince = work.Now;
        StartReminder.Of(work, lead, meeting.Id, responsible.Id);
        work.Record("meeting.outcome-asked", lead.Id, new { responsible = responsible.Id });
        work.Changed(lead);
        await work.Notify(responsible, new Notice("meeting", phrases => MeetingCard.Ask(lead, meeting, work.Office, work.LocalNow, phrases))
        {
            CardKey = MeetingCard.Key(meeting.Id),
            LeadId = lead.Id,
        });
    }
}
