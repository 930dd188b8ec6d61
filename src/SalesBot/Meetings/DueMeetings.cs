using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Reminders;

namespace SalesBot.Meetings;

/// <summary>At the end of a meeting asks its responsible how it came out (B14); from then on a reminder climbs until somebody acts. Safe in several processes: the event's revision lets one of them win.</summary>
public sealed class DueMeetings(Database database, Office office, ILogger<DueMeetings> log, Action wakeSender)
{
    private const int MostAtOnce = 100;

    /// <summary>Asks about every meeting that is over; returns how many were asked about.</summary>
    public async Task<int> Ask(CancellationToken stop)
    {
        var asked = 0;
        foreach (var id in await Due(stop))
            if (await Ask(id, stop)) asked++;
        if (asked > 0) wakeSender();
        return asked;
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        return await db.Events.Where(document => document.Kind == EventKind.Meeting && document.State == EventState.Open && document.EndedAt <= now && document.OutcomeAskedAt == null)
            .OrderBy(document => document.EndedAt).Select(document => document.Id).Take(MostAtOnce).ToListAsync(stop);
    }

    private async Task<bool> Ask(long id, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        try
        {
            var work = new Work(db, office);
            var meeting = await db.Events.FirstAsync(document => document.Id == id, stop);
            if (meeting.State != EventState.Open || meeting.OutcomeAskedAt is not null || meeting.EndedAt > work.Now) return false;
            await Ask(work, meeting);
            await work.Save();
            await write.Commit(stop);
            return true;
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster: it comes again if it is still due.
            log.LogDebug(failure, "Meeting {Meeting} was overtaken", id);
            return false;
        }
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
        await work.Notify(responsible, new Notice("meeting", phrases => MeetingCard.Ask(lead, meeting, work.Office, work.LocalNow, phrases)) { CardKey = MeetingCard.Key(meeting.Id), LeadId = lead.Id });
    }
}
