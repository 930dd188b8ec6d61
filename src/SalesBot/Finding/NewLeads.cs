using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Finding;

/// <summary>Leads that nobody has begun with, on the list of the day.</summary>
internal static class NewLeads
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, _, whose, _, _) = day;
        var rows = await work.Db.Leads.AsNoTracking()
            .Where(x => x.State == LeadState.Open && whose.Contains(x.ResponsibleId) && x.TouchedAt == null)
            .OrderBy(x => x.WaitingSince).Take(TodayPart.Most).Select(x => new { x.Id, x.WaitingSince }).ToListAsync();
        return rows.Select(x => new TodayItem(TodaySection.WaitingForMe, "new", x.WaitingSince, x.Id, $"/lead {x.Id}"));
    }
}
