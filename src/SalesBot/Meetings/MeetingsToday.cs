using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Processes;
using SalesBot.Today;

namespace SalesBot.Meetings;

/// <summary>Meetings, on the list of the day.</summary>
internal static class MeetingsToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, _, whose, tomorrow, _) = day;
        var rows = await work.Db.Events.AsNoTracking()
            .Where(x => x.Kind == EventKind.Meeting && !x.Beside && x.State == EventState.Open && x.LeadId != null
                && whose.Contains(x.ResponsibleId) && x.BeganAt < tomorrow)
            .OrderBy(x => x.BeganAt).Take(TodayPart.Most)
            .Select(x => new { LeadId = x.LeadId!.Value, x.BeganAt, x.EndedAt, x.ResponsibleId }).ToListAsync();
        return rows.Select(x => x.EndedAt <= work.Now
            ? new TodayItem(TodaySection.Overdue, "meeting-over", x.BeganAt, x.LeadId, $"/lead {x.LeadId}")
            {
                WhoseId = x.ResponsibleId,
            }
            : new TodayItem(TodaySection.DueToday, "meeting", x.BeganAt, x.LeadId, $"/lead {x.LeadId}"));
    }
}
