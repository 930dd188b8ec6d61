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

    private static readonly (string Begins, string Word)[] said =
    [
        ("нов", "new"), ("в работ", "work"), ("работ", "work"), ("in work", "work"), ("in progress", "work"), ("жду", "waiting"),
        ("ожида", "waiting"), ("просроч", "overdue"), ("опозд", "overdue"), ("late", "overdue"), ("на сегодня", "today"),
        ("сегодня", "today"), ("for today", "today"), ("на завтра", "tomorrow"), ("завтра", "tomorrow"), ("горяч", "hot"), ("тепл", "warm"),
        ("холодн", "cold"), ("мои", "mine"), ("все", "mine"), ("открыт", "mine"), ("all", "mine"), ("my", "mine"), ("mine", "mine"),
        ("open", "mine"),
    ];

    /// <summary>
    /// The filter that is said in words, «просроченные», “late”; empty for the whole list, and null for what is none: a name, a number.
    /// </summary>
    public static string? Said(string words)
    {
        var line = words.Trim().ToLowerInvariant().Replace('ё', 'е');
        if (line.Length == 0) return "";
        if (Words.Contains(line)) return line;
        var found = Array.Find(said, one => line.StartsWith(one.Begins, StringComparison.Ordinal)
            && !line[one.Begins.Length..].Contains(' ', StringComparison.Ordinal));
        return found.Word == "mine" ? "" : found.Word;
    }

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
