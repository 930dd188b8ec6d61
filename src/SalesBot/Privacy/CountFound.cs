using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.Leads;
using SalesBot.LongRequests;
using SalesBot.Orders;

namespace SalesBot.Privacy;

/// <summary>How much there is of each kind, and which of their leads are open.</summary>
/// <param name="Kinds">Counts by kind, the end of a text <c>privacy.kind.KIND</c>.</param>
/// <param name="Open">Numbers of open leads.</param>
internal sealed record CountFound(IReadOnlyDictionary<string, int> Kinds, IReadOnlyList<string> Open)
{
    public static async Task<CountFound> Of(Work work, Someone who, IReadOnlyList<FoundRow> found)
    {
        var kinds = new SortedDictionary<string, int>(
            found.Where(row => !IsOfSearch(work, row)).GroupBy(row => row.Kind).ToDictionary(group => group.Key, group => group.Count()),
            StringComparer.Ordinal);
        var (leads, files) = (who.Leads, (await TheirFiles.Of(work, who, found)).Count);
        var orders = await work.Db.Orders.CountAsync(order => leads.Contains(order.LeadId));
        if (leads.Count > 0) kinds["leads"] = Math.Max(leads.Count, kinds.GetValueOrDefault("leads"));
        if (orders > 0) kinds["orders"] = Math.Max(orders, kinds.GetValueOrDefault("orders"));
        if (files > 0) kinds["files"] = files + kinds.GetValueOrDefault("files");
        var open = await work.Db.Leads.Where(lead => leads.Contains(lead.Id) && lead.State == LeadState.Open)
            .OrderBy(lead => lead.Id).Select(lead => lead.Number).Take(20).ToListAsync();
        return new CountFound(kinds, open);
    }

    // What the search itself has written is erased with the rest, and nothing that was known.
    private static bool IsOfSearch(Work work, FoundRow row) => row.Row is LongRequest
        || (row.Row is Conversation conversation && work is Visit visit && conversation.AddressId == visit.Address.Id);
}
