using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Values;

namespace SalesBot.Boards;

/// <summary>The leads as a table: sorted, searched, page by page.</summary>
public static class ReadTable
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 50;

    // Of more people of one name than these nobody looks through the rest: they write one word more.
    private const int MostFound = 500;

    /// <summary>A page of it after a place; empty: from the beginning. Null for a place that is none.</summary>
    public static async Task<TablePage?> Page(BoardLook look, TableQuery query, string after)
    {
        var place = BoardPlace.Read(after);
        if (after.Length > 0 && place is null) return null;
        var leads = await Leads(look, query);
        if (place is var (at, id)) leads = query.Order.After(leads, at, id);
        var read = await query.Order.Sort(leads).Take(PageSize + 1).ToListAsync();
        var shown = read.Take(PageSize).ToList();
        var cards = await ReadCards.Of(look, shown);
        return new TablePage(
            [.. shown.Select(lead => cards[lead.Id])], read.Count > PageSize ? query.Order.Place(shown[^1]) : null);
    }

    /// <summary>The leads that a query leaves, in no order.</summary>
    internal static async Task<IQueryable<Lead>> Leads(BoardLook look, TableQuery query)
    {
        var state = query.State;
        var leads = query.Filter.Qualities(look, await look.Visible()).Where(lead => lead.State == state);
        leads = query.Filter.Registered(look, leads);
        return query.Search.Length == 0 ? leads : await Found(look, leads, query.Search);
    }

    private static async Task<IQueryable<Lead>> Found(BoardLook look, IQueryable<Lead> leads, string said)
    {
        if (TypedNumber.ReadAny(said) is { Letter: 'L' or 'O', IsCertain: true } number)
        {
            var numbers = await StoredNumbers.Of(look.Db, number);
            var orders = look.Db.Orders.Where(order => numbers.Contains(order.Number)).Select(order => order.LeadId);
            return leads.Where(lead => numbers.Contains(lead.Number) || orders.Contains(lead.Id));
        }

        var search = new ContactSearch(look.Db, leads, default, MostFound);
        var digits = PhoneNumber.FindIn(said)?.Number.E164 ?? (said.All(sign => !char.IsLetter(sign))
            && string.Concat(said.Where(char.IsAsciiDigit)) is { Length: >= 4 } some ? some : null);
        var words = SearchWords.Of(said);
        var contacts = digits is not null ? (await search.ByDigits(digits)).Ids
            : words.Count > 0 ? (await search.ByWords(words)).Ids : [];
        return leads.Where(lead => contacts.Contains(lead.ContactId));
    }
}

/// <summary>A page of the table.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Next">The place after them; null when there are no more.</param>
public sealed record TablePage(IReadOnlyList<BoardCard> Rows, string? Next);
