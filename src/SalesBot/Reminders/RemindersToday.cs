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
        var ofDepartment = day.OfDepartment;
        var rows = await work.Db.Reminders.AsNoTracking()
            .Where(x => x.State == ReminderState.Active && whose.Contains(x.PersonId)
                && (x.Step > 0 || (x.DueAt < tomorrow && !ofDepartment))
                // What colleagues owe a lead, and orders, have lines of their own on the list of who owes them.
                && (ofDepartment || (x.OrderId == null && !work.Db.Set<Event>().Any(about => about.Id == x.EventId && about.Beside)))
                && work.Db.Set<Lead>().Any(lead => lead.Id == x.LeadId
                    && (lead.State == LeadState.Open || (ofDepartment && lead.State == LeadState.Won))
                    && (x.Step > 0 || lead.TouchedAt != null)))
            .OrderBy(x => x.DueAt).Take(TodayPart.Most)
            .Select(x => new
            {
                x.LeadId,
                x.PersonId,
                x.Since,
                x.DueAt,
                x.Step,
                x.ContactAt,
                OfLead = x.OrderId == null && !work.Db.Set<Event>().Any(about => about.Id == x.EventId && about.Beside),
            }).ToListAsync();
        return rows.Select(x => x.Step > 0
            ? new TodayItem(TodaySection.Overdue, !x.OfLead ? "owed" : x.ContactAt is null ? "overdue" : "contact-due",
                x.ContactAt ?? x.Since, x.LeadId, $"/lead {x.LeadId}")
            {
                WhoseId = x.PersonId,
            }
            : new TodayItem(TodaySection.DueToday, x.ContactAt is null ? "reminder" : "contact", x.DueAt, x.LeadId, $"/lead {x.LeadId}"));
    }
}
