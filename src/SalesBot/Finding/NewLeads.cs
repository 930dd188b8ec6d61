using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Finding;

/// <summary>Leads that nobody has begun with, and clients who ask for somebody again, on the list of the day.</summary>
internal static class NewLeads
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, _, whose, _, _) = day;
        var past = LineEvents.PastFirst(work.Db);
        var rows = await work.Db.Leads.AsNoTracking()
            .Where(x => x.State == LeadState.Open && whose.Contains(x.ResponsibleId) && x.TouchedAt == null)
            .OrderBy(x => x.WaitingSince).Take(TodayPart.Most)
            .Select(x => new
            {
                x.Id,
                x.WaitingSince,
                Documents = work.Db.Set<Event>().Count(one => one.LeadId == x.Id && !one.Beside),
                IsPast = past.Any(one => one.LeadId == x.Id),
            }).ToListAsync();
        return rows.Select(x => new TodayItem(TodaySection.WaitingForMe, x.Documents > LineEvents.AtFirst || x.IsPast ? "asks" : "new",
            x.WaitingSince, x.Id, $"/lead {x.Id}"));
    }
}
