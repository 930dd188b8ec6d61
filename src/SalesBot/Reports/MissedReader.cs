using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.MissedCalls;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Reports;

/// <summary>Reads what became of missed calls: of one's own and those of one's people, or of all for who sees all leads (B7).</summary>
internal static class MissedReader
{
    // Whoever was called back is registered while they are spoken to, or soon after.
    private static readonly TimeSpan After = TimeSpan.FromDays(1);

    /// <summary>Those of the calls between two moments.</summary>
    public static async Task<MissedFigures> Read(Work work, Person person, DateTimeOffset from, DateTimeOffset to)
    {
        var (db, id, all) = (work.Db, person.Id, person.Has(Role.Admin | Role.ExecutionHead));
        var which = db.Set<MissedCall>().Where(call => call.CalledAt >= from && call.CalledAt < to && (all || call.AssigneeId == id
            || db.Set<Person>().Any(other => other.Id == call.AssigneeId && other.HeadId == id)));
        var calls = await which.AsNoTracking().OrderBy(call => call.CalledAt).ToListAsync();
        var leads = await Leads(work, person, which.Select(call => call.Phone), from);
        var within = TimeSpan.FromMinutes(work.Office.Processes.Current.MissedCalls.FirstWithinMinutes);
        return new MissedFigures(calls.ConvertAll(call => Row(work, call, within) with
        {
            Lead = leads[call.Phone]
                .FirstOrDefault(lead => lead.At >= call.CalledAt && lead.At <= (call.EndedAt ?? work.Now) + After).Number,
        }));
    }

    private static MissedRow Row(Work work, MissedCall call, TimeSpan within) => new(
        call.CalledAt, call.Phone, call.Who, call.AssigneeId, call.EndedAt,
        MissedRow.EndOf(call.State, call.EndedAt is { } end ? work.Office.Calendar.Between(call.CalledAt, end) : null, within));

    /// <summary>
    /// The leads of these numbers that were registered since, in their order. The numbers are a question, not a list: a year has thousands.
    /// </summary>
    private static async Task<ILookup<string, (DateTimeOffset At, string Number)>> Leads(
        Work work, Person person, IQueryable<string> phones, DateTimeOffset since)
    {
        var rows = await LeadAccess.Visible(work.Db, person).AsNoTracking()
            .Where(lead => lead.CreatedAt >= since && lead.State != LeadState.Cancelled)
            .Join(
                work.Db.Set<ContactPoint>().Where(point => phones.Contains(point.Value)),
                lead => lead.ContactId, point => point.ContactId, (lead, point) => new { point.Value, lead.CreatedAt, lead.Number })
            .OrderBy(row => row.CreatedAt).ToListAsync();
        return rows.ToLookup(row => row.Value, row => (row.CreatedAt, row.Number));
    }
}
