using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Finding;

/// <summary>Finds leads by the days they were registered on, how they stand and every word that fits them, the newest first.</summary>
internal static class FindByStatus
{
    // A page of leads of which one in some hundreds is theirs is found sooner by asking each whose it is.
    private const int ManyForAPage = 2_000;

    public static async Task<Found> Read(Visit visit, FindQuery query, IReadOnlyList<WordMeaning> words, Place place, int size)
    {
        IQueryable<Lead> leads = visit.Db.Leads;
        if (query.Status is { } status) leads = status.Apply(visit, leads);
        if (query.Days is { } days) leads = On(visit, leads, days);
        leads = await NarrowLeads.By(visit.Db, leads, words, anyDay: query.Days is null);
        leads = await LeadAccess.Listed(visit.Db, visit.Me, ManyForAPage, leads);
        if (place.Id is { } edge) leads = Beyond(leads, edge,
            await visit.Db.Leads.Where(lead => lead.Id == edge).Select(lead => lead.CreatedAt).FirstOrDefaultAsync(), place.Before);
        var ordered = place.Before
            ? leads.OrderBy(lead => lead.CreatedAt).ThenBy(lead => lead.Id)
            : leads.OrderByDescending(lead => lead.CreatedAt).ThenByDescending(lead => lead.Id);
        var (ids, earlier, later) = place.Page(await ordered.Select(lead => lead.Id).Take(size + 1).ToListAsync(), size);
        return new Found(ids, earlier, later) { AreLeads = true };
    }

    private static IQueryable<Lead> Beyond(IQueryable<Lead> leads, long edge, DateTimeOffset at, bool before) => before
        ? leads.Where(lead => lead.CreatedAt >= at && (lead.CreatedAt > at || lead.Id > edge))
        : leads.Where(lead => lead.CreatedAt <= at && (lead.CreatedAt < at || lead.Id < edge));

    private static IQueryable<Lead> On(Visit visit, IQueryable<Lead> leads, (DateOnly First, DateOnly Last) days)
    {
        var from = visit.Office.Calendar.FromLocal(days.First.ToDateTime(TimeOnly.MinValue));
        var to = visit.Office.Calendar.FromLocal(days.Last.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return leads.Where(lead => lead.CreatedAt >= from && lead.CreatedAt < to);
    }
}
