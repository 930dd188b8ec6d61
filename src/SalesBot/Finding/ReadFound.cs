using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Finding;

/// <summary>Looks for what a search asks for in every way it may be meant; the first way that finds something is it.</summary>
internal static class ReadFound
{
    /// <summary>
    /// A page of what was found; where nothing was, of what the same keys say in the other language. With it the search that found it.
    /// </summary>
    public static async Task<(FindQuery Query, Found Found)> Of(Visit visit, string text, FindQuery query, Place place, int size)
    {
        var found = await Read(visit, query, place, size);
        if (!found.IsEmpty || place.Id is not null || Keyboard.Switched(text) is not { } switched) return (query, found);
        var other = FindLeads.Understood(visit, switched);
        if (other.NoSuchDay is not null || other.Number is not null) return (query, found);
        var meant = await Read(visit, other, default, size);
        return meant.IsEmpty ? (query, found) : (other, meant with { Meant = meant.Meant ?? switched });
    }

    /// <summary>Whether it is no number of a contract that the person may see: «31/02» may be one, and no day.</summary>
    public static async Task<bool> IsNoContract(Visit visit, FindQuery query) =>
        query.Contract is not { } contract || (await OfContract(visit, contract, default, 1)).IsEmpty;

    private static async Task<Found> Read(Visit visit, FindQuery query, Place place, int size)
    {
        if (query.Contract is { } contract && await OfContract(visit, contract, place, size) is { IsEmpty: false } agreed) return agreed;
        if (query.Sums is { } sums) return await FindBySum.Read(visit, sums, place, size);
        if (query is { Sum: { } sum, Digits: null }) return await FindBySum.Read(visit, sum, place, size);
        if (query.Days is not null || (query.Status is not null && query.Words.Count == 0))
            return await ByStatus(visit, query, place, size);
        var found = await new FindPeople(visit, query, place, size).Read();
        if (found.IsEmpty && query.AsMonth(DateOnly.FromDateTime(visit.LocalSaidAt.DateTime)) is { } month)
            return await ByStatus(visit, month, place, size);
        if (place.Id is not null) return found;
        if (query.Number is { } number) found = found with { Numbered = await FindByNumber.Leads(visit, number) };
        if (query.Sum is not { } total) return found;
        var ids = (await FindBySum.Read(visit, total, default, size)).Ids;
        return found with { Also = await visit.Db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).ToListAsync() };
    }

    private static Task<Found> OfContract(Visit visit, string contract, Place place, int size) =>
        FindByStatus.Read(visit, new FindQuery(null, null, null, null, []), [new WordMeaning(contract, [], [], true)], place, size);

    private static async Task<Found> ByStatus(Visit visit, FindQuery query, Place place, int size)
    {
        var words = await WordMeaning.Of(visit, query.Words);
        var found = await FindByStatus.Read(visit, query, words, place, size);
        if (!found.IsEmpty || words.Count == 0) return found;
        var stems = query.Words.Select(word => WordForms.Stem(word) ?? word).ToList();
        return await FindByStatus.Read(visit, query, await WordMeaning.Of(visit, stems), place, size);
    }
}
