using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;

namespace SalesBot.Finding;

/// <summary>Keeps the words by which leads are found, in the commit that changes them (D23).</summary>
internal static class IndexLead
{
    /// <summary>Leads of this work that have none yet: the new ones, and those of before.</summary>
    public static async Task<bool> AllNew(Work work)
    {
        var fresh = work.Db.Leads.Local.Where(lead => lead.WordsMade is null && !Done(work).Contains(lead.Id)).ToList();
        foreach (var lead in fresh) await Make(work, lead);
        return fresh.Count > 0;
    }

    /// <summary>A lead that has changed.</summary>
    public static async Task Changed(Work work, long id)
    {
        if (Done(work).Contains(id)) return;
        await Make(work, await work.Db.Leads.FirstAsync(lead => lead.Id == id));
    }

    /// <summary>Makes the words of a lead as it is now.</summary>
    public static async Task Make(Work work, Lead lead)
    {
        var db = work.Db;
        Done(work).Add(lead.Id);
        var words = await Words(db, work.Office, lead);
        var known = lead.WordsMade is null ? []
            : await db.SearchWords.Where(word => word.LeadId == lead.Id).Select(word => word.Word).ToListAsync();
        var gone = known.Except(words, StringComparer.Ordinal).ToList();
        if (gone.Count > 0)
            await db.SearchWords.Where(word => word.LeadId == lead.Id && gone.Contains(word.Word)).ExecuteDeleteAsync();
        var fresh = words.Except(known, StringComparer.Ordinal).ToList();
        if (fresh.Count > 0) await Vocabulary.Add(db, fresh, word => new SearchWord { Word = word, LeadId = lead.Id });
        // Not by the row: its revision is what the buttons carry, and nothing that they show has changed.
        if (lead.WordsMade != LeadTexts.Version)
            await db.Leads.Where(one => one.Id == lead.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.WordsMade, LeadTexts.Version));
    }

    private static async Task<IReadOnlyList<string>> Words(SalesBotDb db, Office office, Lead lead)
    {
        var orders = await db.Orders.AsNoTracking().Where(order => order.LeadId == lead.Id)
            .Select(order => new { order.Id, order.Contract }).ToListAsync();
        var ids = orders.ConvertAll(order => order.Id);
        var items = ids.Count == 0 ? [] : await db.OrderLines.AsNoTracking().Where(line => ids.Contains(line.OrderId))
            .OrderBy(line => line.Id).Select(line => line.Name).ToListAsync();
        return LeadTexts.Of(lead.Topic, OwnReason(office, lead), orders.Select(order => order.Contract), items);
    }

    private static string? OwnReason(Office office, Lead lead)
    {
        var process = office.Processes.Version(lead.ProcessVersion);
        var field = process.Find(lead.Stage)?.Fields.FirstOrDefault(field => field.Key == "reason");
        return lead.RefusalReason is { } reason && process.Chosen(field, reason) is null ? reason : null;
    }

    private static HashSet<long> Done(Work work)
    {
        if (work.Remembered<Indexed>() is { } noted) return noted.Leads;
        var indexed = new Indexed([]);
        work.Remember(indexed);
        return indexed.Leads;
    }

    private sealed record Indexed(HashSet<long> Leads);
}
