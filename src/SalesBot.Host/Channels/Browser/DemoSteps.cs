using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Browser.Past;
using SalesBot.Records;

namespace SalesBot.Host.Channels.Browser;

/// <summary>Which of the things to try somebody has tried: the record tells, so that the page need not guess from what it shows.</summary>
internal static class DemoSteps
{
    /// <summary>What is to be tried, by the word of the record that shows it; the page's words for the steps are these.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["lead.registered"] = "call",
        ["reminder.sent"] = "reminder",
        ["approval.approved"] = "approval",
        ["order.posted"] = "order",
    };

    /// <summary>The steps of which the record speaks after this entry.</summary>
    public static async Task<List<string>> DoneAfter(Database database, long record, CancellationToken stop)
    {
        await using var db = database.Open();
        var actions = Words.Keys.ToList();
        // What was played before the visitor came has been tried by nobody.
        var played = await db.BrowserMessages.Where(message => message.UpdateId!.StartsWith(PastOffice.Updates))
            .OrderByDescending(message => message.Id).Select(message => message.SentAt).FirstOrDefaultAsync(stop);
        var found = await db.Set<AuditRecord>()
            .Where(entry => entry.Sequence > record && entry.At > played && actions.Contains(entry.Action))
            .Select(entry => entry.Action).Distinct().ToListAsync(stop);
        return found.ConvertAll(action => Words[action]);
    }

    /// <summary>The number of the record's last entry; 0 for none.</summary>
    public static async Task<long> LastRecord(SalesBotDb db, CancellationToken stop) =>
        await db.Set<AuditRecord>().MaxAsync(entry => (long?)entry.Sequence, stop) ?? 0;
}
