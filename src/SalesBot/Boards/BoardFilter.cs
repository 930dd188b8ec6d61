using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Reports;

namespace SalesBot.Boards;

/// <summary>What is left of the leads on the board; null leaves all.</summary>
/// <param name="PersonId">Whose they are.</param>
/// <param name="Source">Where the client came from: a key of the process file (A11).</param>
/// <param name="Heat">How likely the client is to buy (B25).</param>
/// <param name="Period">
/// When they were registered; null for the board of now: all that are open, and those that ended in the last <see cref="Recent"/>.
/// </param>
public sealed record BoardFilter(int? PersonId, string? Source, Temperature? Heat, ReportPeriod? Period)
{
    /// <summary>How long what has ended stays on the board of now.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    /// <summary>The periods that are offered.</summary>
    public static IReadOnlyList<string> Periods { get; } = [.. ReportPeriod.Keys, "year"];

    /// <summary>Everything that is on the board of now.</summary>
    public static BoardFilter None { get; } = new(null, null, null, null);

    /// <summary>All that it leaves.</summary>
    internal IQueryable<Lead> Apply(BoardLook look, IQueryable<Lead> leads)
    {
        leads = Registered(look, Qualities(look, leads).Where(lead => lead.State != LeadState.Cancelled));
        var since = look.Now - Recent;
        return Period is not null ? leads : leads.Where(lead => lead.State == LeadState.Open || lead.ClosedAt >= since);
    }

    /// <summary>Of leads with its qualities, the open ones in its time.</summary>
    internal IQueryable<Lead> Open(BoardLook look, IQueryable<Lead> leads) =>
        Registered(look, leads.Where(lead => lead.State == LeadState.Open));

    /// <summary>
    /// Of leads with its qualities, those that ended so in its time. Each ending is asked by itself, for an index is of one.
    /// </summary>
    internal IQueryable<Lead> Ended(BoardLook look, IQueryable<Lead> leads, LeadState state)
    {
        leads = Registered(look, leads.Where(lead => lead.State == state));
        var since = look.Now - Recent;
        return Period is not null ? leads : leads.Where(lead => lead.ClosedAt >= since);
    }

    /// <summary>Those that were registered in its period; all where it names none.</summary>
    internal IQueryable<Lead> Registered(BoardLook look, IQueryable<Lead> leads)
    {
        if (Period is not { } period) return leads;
        var (from, to) = Bounds(look, period);
        return leads.Where(lead => lead.CreatedAt >= from && lead.CreatedAt < to);
    }

    /// <summary>The same without the time.</summary>
    internal IQueryable<Lead> Qualities(BoardLook look, IQueryable<Lead> leads)
    {
        var db = look.Db;
        if (PersonId is { } person) leads = leads.Where(lead => lead.ResponsibleId == person);
        if (Heat is { } heat) leads = leads.Where(lead => lead.Temperature == heat);
        if (Source is not { } source) return leads;
        // From the orders that say so, which are few, to their clients, and not from each lead to its client's orders.
        return leads.Where(lead => lead.Source == source || (lead.Source == null
            && db.Set<Order>().Where(order => order.Source == source).Select(order => (long?)order.ClientId).Contains(lead.ClientId)));
    }

    internal static (DateTimeOffset From, DateTimeOffset To) Bounds(Work work, ReportPeriod period) => (
        work.Office.Calendar.FromLocal(period.First.ToDateTime(TimeOnly.MinValue)),
        work.Office.Calendar.FromLocal(period.Last.AddDays(1).ToDateTime(TimeOnly.MinValue)));
}
