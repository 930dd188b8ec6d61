using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Assignments;

/// <summary>Advice and work that somebody waits for, on the list of who waits for whom.</summary>
internal static class AssignmentsAwaited
{
    public static async Task<IEnumerable<WaitingRow>> Read(WaitingFor reader)
    {
        var (db, people) = (reader.Visit.Db, reader.People);
        // What waits is little beside all the leads a person may see: each of it is asked whose it is.
        var visible = LeadAccess.Visible(db, reader.Visit.Me);
        var rows = await db.Assignments.AsNoTracking()
            .Where(x => x.State == AssignmentState.Open && x.AdvisorId != x.RequestedById && visible.Any(lead => lead.Id == x.LeadId))
            .OrderBy(x => x.RequestedAt).Take(WaitingPart.Most).ToListAsync();
        var names = await LeadNames.Read(reader.Visit.Db, [.. rows.Select(x => x.LeadId).Distinct()]);
        return rows.Select(x => new WaitingRow(
            x.DueAt is null ? "assignment" : "task",
            people[x.AdvisorId],
            people[x.RequestedById],
            x.RequestedAt,
            names[x.LeadId].Number,
            $"/lead {x.LeadId}"));
    }
}
