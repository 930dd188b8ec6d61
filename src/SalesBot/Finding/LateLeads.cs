using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Finding;

/// <summary>Clients that were not answered in time, on the list of the day (B13).</summary>
internal static class LateLeads
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, _, whose, _, _) = day;
        var rows = await work.Db.Leads.AsNoTracking()
            .Where(x => x.State == LeadState.Open && x.ReactBy <= work.Now && whose.Contains(x.ResponsibleId))
            .OrderBy(x => x.ReactBy).Take(TodayPart.Most).Select(x => new { x.Id, x.ReactBy, x.ResponsibleId }).ToListAsync();
        return rows.Select(x => new TodayItem(TodaySection.Overdue, "late", x.ReactBy!.Value, x.Id, $"/lead {x.Id}")
        {
            WhoseId = x.ResponsibleId,
        });
    }
}
