using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;

namespace SalesBot.Finding;

/// <summary>Finds a lead or an order by its number; without a year in it, of every year there has been.</summary>
internal static class FindByNumber
{
    /// <summary>
    /// Shows the one there is; a number that can be nothing else and is none, or not theirs, is told. False when the search goes on.
    /// </summary>
    public static async Task<bool> Run(Visit visit, TypedNumber number)
    {
        if (number.Letter == 'O') return await ShowOrder(visit, number);
        var leads = await Leads(visit, number);
        if (leads.Count == 1 && number.IsCertain) await LeadActions.Run(visit, leads[0].Number);
        else if (leads.Count == 0 && number.IsCertain) await LeadActions.SayNone(visit, number.In(number.Year ?? visit.LocalSaidAt.Year));
        return number.IsCertain && leads.Count < 2;
    }

    /// <summary>
    /// Opens what a feature has given a number of another letter, «C-2026-000001», «письмо 4»; false when it is none of theirs.
    /// </summary>
    public static async Task<bool> OfOthers(Visit visit, string text)
    {
        if (visit.Office.Features.Parts<TextEntry>().FirstOrDefault(entry => entry.IsNumber && entry.Is(visit, text)) is not { } entry)
            return false;
        await entry.Take(visit, text);
        return true;
    }

    /// <summary>The leads with this number that the person may see, the newest first.</summary>
    public static async Task<List<Lead>> Leads(Visit visit, TypedNumber number)
    {
        var numbers = await StoredNumbers.Of(visit.Db, number);
        var found = new List<Lead>();
        foreach (var lead in await visit.Db.Leads.Where(lead => numbers.Contains(lead.Number)).OrderByDescending(lead => lead.Id)
            .ToListAsync())
            if (await LeadAccess.MaySee(visit.Db, lead, visit.Me)) found.Add(lead);
        return found;
    }

    private static async Task<bool> ShowOrder(Visit visit, TypedNumber number)
    {
        var numbers = await StoredNumbers.Of(visit.Db, number);
        var order = await visit.Db.Orders.Where(order => numbers.Contains(order.Number)).OrderByDescending(order => order.Id)
            .FirstOrDefaultAsync();
        // Whether it is theirs the order itself asks.
        await Commands.Run(visit, $"/order {order?.Number ?? number.In(number.Year ?? visit.LocalSaidAt.Year)}");
        return true;
    }
}
