using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Approvals;

/// <summary>Decisions that somebody waits for, on the list of who waits for whom.</summary>
internal static class ApprovalsAwaited
{
    public static async Task<IEnumerable<WaitingRow>> Read(WaitingFor reader)
    {
        var (db, people) = (reader.Visit.Db, reader.People);
        // What waits is little beside all the leads a person may see: each of it is asked whose it is.
        var visible = LeadAccess.Visible(db, reader.Visit.Me);
        var rows = await db.Approvals.AsNoTracking()
            .Where(x => x.State == ApprovalState.Pending && visible.Any(lead => lead.Id == x.LeadId))
            .OrderBy(x => x.RequestedAt).Take(WaitingPart.Most).ToListAsync();
        return rows.Select(x => new WaitingRow(
            "approval", people[x.ApproverId], people[x.RequestedById], x.RequestedAt, ApprovalContent.FromJson(x.Shown).Number,
            $"/lead {x.LeadId}"));
    }
}
