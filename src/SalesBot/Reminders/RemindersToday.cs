using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Reminders;

/// <summary>
/// Leads that wait for their responsible, on the list of the day. A new one is no business of the day until its reminder has spoken.
/// </summary>
internal static class RemindersToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, _, whose, tomorrow, _) = day;
        var rows = await work.Db.Reminders.AsNoTracking()
            .Where(x => x.State == ReminderState.Active && x.OrderId == null && whose.Contains(x.PersonId)
                && (x.Step > 0 || x.DueAt < tomorrow)
                && !work.Db.Set<Event>().Any(about => about.Id == x.EventId && about.Beside)
                && work.Db.Set<Lead>().Any(lead => lead.Id == x.LeadId && lead.State == LeadState.Open
                    && (x.Step > 0 || lead.TouchedAt != null)))
            .OrderBy(x => x.DueAt).Take(TodayPart.Most).Select(x => new { x.LeadId, x.Since, x.DueAt, x.Step, x.ContactAt }).ToListAsync();
        return rows.Select(x => x.Step > 0
            ? new TodayItem(TodaySection.Overdue, x.ContactAt is null ? "overdue" : "contact-due", x.ContactAt ?? x.Since, x.LeadId,
                $"/lead {x.LeadId}")
            : new TodayItem(TodaySection.DueToday, x.ContactAt is null ? "reminder" : "contact", x.DueAt, x.LeadId, $"/lead {x.LeadId}"));
    }
}
