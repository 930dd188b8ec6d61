using Microsoft.EntityFrameworkCore;
using SalesBot.Today;

namespace SalesBot.Approvals;

/// <summary>Decisions that are waited for, on the list of the day.</summary>
internal static class ApprovalsToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, person, whose, _, _) = day;
        var rows = await work.Db.Approvals.AsNoTracking()
            .Where(x => x.State == ApprovalState.Pending && (whose.Contains(x.ApproverId) || x.RequestedById == person.Id))
            .OrderBy(x => x.RequestedAt).Take(TodayPart.Most).ToListAsync();
        return rows.Select(x => whose.Contains(x.ApproverId)
            ? new TodayItem(TodaySection.WaitingForMe, "approval", x.RequestedAt, x.LeadId, $"/approval {x.Id}",
                ApprovalContent.FromJson(x.Shown).Number, x.RequestedById)
            : new TodayItem(TodaySection.IWaitFor, "my-approval", x.RequestedAt, x.LeadId, $"/lead {x.LeadId}",
                ApprovalContent.FromJson(x.Shown).Number, x.ApproverId));
    }
}
