using SalesBot.Data;
using SalesBot.Events;

namespace SalesBot.Leads;

/// <summary>The documents of a lead's own line: what it went through, without the work of colleagues beside it.</summary>
internal static class LineEvents
{
    /// <summary>How many a lead has that stands as its registration has left it: what came, and the first contact.</summary>
    public const int AtFirst = 2;

    /// <summary>All of them.</summary>
    public static IQueryable<Event> Of(SalesBotDb db, long leadId) =>
        db.Events.Where(document => document.LeadId == leadId && !document.Beside);

    /// <summary>Those under way.</summary>
    public static IQueryable<Event> Open(SalesBotDb db, long leadId) => Of(db, leadId).Where(document => document.State == EventState.Open);

    /// <summary>Those of all leads that say that the first contact is past, however few there are: it is completed (O19).</summary>
    public static IQueryable<Event> PastFirst(SalesBotDb db) =>
        db.Events.Where(document => !document.Beside && document.BasisId != null && document.State != EventState.Open);
}
