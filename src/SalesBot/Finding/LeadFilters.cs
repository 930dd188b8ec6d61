using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Finding;

/// <summary>The filters of /leads by their ASCII word (B25). A filter is one line here and a text <c>leads.filter.WORD</c>.</summary>
internal static class LeadFilters
{
    /// <summary>The words in the order of their buttons.</summary>
    public static IReadOnlyList<string> Words { get; } = ["new", "work", "waiting", "overdue", "today", "tomorrow", "hot", "warm", "cold"];

    /// <summary>Open leads that fit the word; all of them for a word that is none.</summary>
    public static IQueryable<Lead> Apply(Work work, IQueryable<Lead> open, string word)
    {
        var (db, now) = (work.Db, work.Now);
        var past = LineEvents.PastFirst(db);
        return word switch
        {
            // A client who asks for somebody at a later stage waits, but is not new; neither while an order is being agreed, which has
            // completed the first contact (O19).
            "new" => open.Where(lead => lead.TouchedAt == null && db.Set<Event>().Count(document =>
                document.LeadId == lead.Id && !document.Beside) <= LineEvents.AtFirst
                && !past.Any(document => document.LeadId == lead.Id)),
            "work" => open.Where(lead => lead.TouchedAt != null || db.Set<Event>().Count(document =>
                document.LeadId == lead.Id && !document.Beside) > LineEvents.AtFirst
                || past.Any(document => document.LeadId == lead.Id)),
            // A colleague has to act first: an approval or a consultation is under way.
            "waiting" => open.Where(lead => db.Set<Event>().Any(document =>
                document.LeadId == lead.Id && document.Beside && document.State == EventState.Open)),
            "overdue" => open.Where(lead => lead.ReactBy <= now
                || db.Set<Reminder>().Any(reminder => reminder.LeadId == lead.Id && reminder.State == ReminderState.Active
                    && (reminder.Step > 0 || reminder.DueAt <= now))),
            "today" => OnDay(work, open, 0),
            "tomorrow" => OnDay(work, open, 1),
            "hot" => open.Where(lead => lead.Temperature == Temperature.Hot),
            "warm" => open.Where(lead => lead.Temperature == Temperature.Warm),
            "cold" => open.Where(lead => lead.Temperature == Temperature.Cold),
            _ => open,
        };
    }

    /// <summary>Leads with a reminder or a meeting on a day, counted from today.</summary>
    private static IQueryable<Lead> OnDay(Work work, IQueryable<Lead> open, int days)
    {
        var db = work.Db;
        var from = work.Office.Calendar.FromLocal(work.LocalNow.Date.AddDays(days));
        var to = work.Office.Calendar.FromLocal(work.LocalNow.Date.AddDays(days + 1));
        return open.Where(lead => db.Set<Reminder>().Any(reminder => reminder.LeadId == lead.Id
                && reminder.State == ReminderState.Active && reminder.DueAt >= from && reminder.DueAt < to)
            || db.Set<Event>().Any(document => document.LeadId == lead.Id && document.Kind == EventKind.Meeting
                && !document.Beside && document.State == EventState.Open && document.BeganAt >= from && document.BeganAt < to));
    }
}
