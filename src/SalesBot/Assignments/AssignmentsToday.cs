using Microsoft.EntityFrameworkCore;
using SalesBot.Today;

namespace SalesBot.Assignments;

/// <summary>Advice that is waited for, on the list of the day.</summary>
internal static class AssignmentsToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, person, whose, _, _) = day;
        var rows = await work.Db.Assignments.AsNoTracking()
            .Where(x => x.State == AssignmentState.Open && x.DueAt == null && (whose.Contains(x.AdvisorId) || x.RequestedById == person.Id))
            .OrderBy(x => x.RequestedAt).Take(TodayPart.Most).ToListAsync();
        return rows.Select(x => whose.Contains(x.AdvisorId)
            ? new TodayItem(TodaySection.WaitingForMe, "assignment", x.RequestedAt, x.LeadId, $"/assignment {x.Id}",
                OtherId: x.RequestedById)
            : new TodayItem(TodaySection.IWaitFor, "my-assignment", x.RequestedAt, x.LeadId, $"/lead {x.LeadId}", OtherId: x.AdvisorId));
    }
}
