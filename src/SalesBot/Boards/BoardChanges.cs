using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Boards;

/// <summary>
/// What has changed since somebody looked, by the record of who did what: it grows with every change, in whichever process. Nothing is said
/// of leads that are not theirs.
/// </summary>
public static class BoardChanges
{
    private const int Most = 200;

    /// <summary>The number of the last record.</summary>
    public static async Task<long> Last(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.Audit.MaxAsync(record => (long?)record.Sequence, stop) ?? 0;
    }

    /// <summary>Whether a lead that this person may see has changed after a record.</summary>
    public static async Task<bool> Any(Database database, Office office, Person person, long after, CancellationToken stop)
    {
        await using var db = database.Open();
        var changed = await db.Audit.AsNoTracking().Where(record => record.Sequence > after && record.LeadId != null)
            .OrderByDescending(record => record.Sequence).Take(Most).Select(record => record.LeadId!.Value).ToListAsync(stop);
        if (changed.Count == 0) return false;
        var ids = changed.Distinct().ToList();
        return changed.Count == Most || await LeadAccess.Visible(db, person).AnyAsync(lead => ids.Contains(lead.Id), stop);
    }
}
