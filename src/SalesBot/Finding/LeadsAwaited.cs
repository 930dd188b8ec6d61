using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Finding;

/// <summary>New leads that nobody has begun with, on the list of who waits for whom.</summary>
internal static class LeadsAwaited
{
    public static async Task<IEnumerable<WaitingRow>> Read(WaitingFor reader)
    {
        var (db, people) = (reader.Visit.Db, reader.People);
        // What waits is little beside all the leads a person may see: each of it is asked whose it is.
        var visible = LeadAccess.Visible(db, reader.Visit.Me);
        var rows = await visible.AsNoTracking().Where(x => x.State == LeadState.Open && x.TouchedAt == null)
            .OrderBy(x => x.WaitingSince).Take(WaitingPart.Most)
            .Select(x => new
            {
                x.Id,
                x.ResponsibleId,
                x.WaitingSince,
                x.Number,
                Documents = db.Set<Event>().Count(one => one.LeadId == x.Id && !one.Beside),
            }).ToListAsync();
        var names = await LeadNames.Read(reader.Visit.Db, [.. rows.Select(x => x.Id)]);
        return rows.Select(x => new WaitingRow(
            x.Documents > LineEvents.AtFirst ? "asks" : "new", people[x.ResponsibleId], names[x.Id].Who, x.WaitingSince, x.Number,
            $"/lead {x.Id}"));
    }
}
