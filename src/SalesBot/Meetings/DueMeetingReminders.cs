using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;

namespace SalesBot.Meetings;

/// <summary>
/// Reminds the responsible of a meeting some days before it and after it (B14). Safe in several processes: each reminder is taken out in
/// the commit that tells of it.
/// </summary>
public sealed class DueMeetingReminders(Database database, Office office, ILogger<DueMeetingReminders> log, Action wakeSender)
{
    private const int MostAtOnce = 100;

    private readonly DueRows rows = new("meeting-reminder", database, office, log, wakeSender);

    /// <summary>Sends all that are due; returns how many were sent.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(Due, Send, stop);

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.MeetingReminders.Where(reminder => reminder.DueAt <= now).OrderBy(reminder => reminder.DueAt).Select(reminder => reminder.Id)
            .Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Send(Work work, long id)
    {
        if (await work.Db.MeetingReminders.FirstOrDefaultAsync(reminder => reminder.Id == id) is not { } reminder) return false;
        work.Db.MeetingReminders.Remove(reminder);
        var meeting = await work.Db.Events.FirstAsync(document => document.Id == reminder.EventId);
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == meeting.LeadId);
        // It was cancelled, moved into the past or not held; or nothing more is to come of it.
        if (meeting.State != (reminder.After ? EventState.Completed : EventState.Open) || lead.State == LeadState.Refused
            || (!reminder.After && meeting.BeganAt <= work.Now)) return false;
        var person = (await work.Person(lead.ResponsibleId))!;
        if (person.IsAway(work.Now)) person = await Deputies.Now(work, person) ?? person;
        work.Record(reminder.After ? "meeting.reminded-after" : "meeting.reminded", lead.Id, new { person = person.Id });
        return await work.Notify(person, new Notice("meeting", phrases =>
            MeetingCard.Remind(lead, meeting, reminder.After, work.Office, work.LocalNow, phrases))
        {
            LeadId = lead.Id,
        });
    }
}
