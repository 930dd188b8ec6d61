using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Leads;

namespace SalesBot.Contacts;

/// <summary>A place in a list: what follows a contact or a lead, or what stands before it.</summary>
/// <param name="Id">The contact or lead at the edge of the page that was shown; null for the beginning of the list.</param>
/// <param name="Before">Whether the page before it is wanted.</param>
internal readonly record struct Place(long? Id, bool Before = false)
{
    /// <summary>The rows of a page in their order, of one more than fits; and whether there are others before and after.</summary>
    public (List<T> Rows, bool Earlier, bool Later) Page<T>(List<T> read, int size)
    {
        var more = read.Count > size;
        if (more) read.RemoveAt(size);
        if (Before) read.Reverse();
        return (read, Before ? more : Id is not null, Before || more);
    }
}

/// <summary>
/// Pages of contacts by words or by digits. What is read is in the order of an index and ends with the page: neither a million
/// contacts nor fifty thousand of one name make it slow. A page begins at a contact, not at a count.
/// </summary>
internal sealed class ContactSearch(SalesBotDb db, IQueryable<Lead>? leads, Place place, int size)
{
    // Which of several words is the rarest shows soon.
    private const int Counted = 2000;

    // Four digits at the beginning are the code of a region or a network.
    private const int EnoughAtBeginning = 5;

    /// <summary>
    /// Contacts that have a word beginning with each of these; the exact ones first, the newest first. With leads given, only those who
    /// have one of them.
    /// </summary>
    public async Task<(List<long> Ids, bool Earlier, bool Later)> ByWords(IReadOnlyList<string> words)
    {
        var rarest = await Rarest(words);
        var hits = Hits(rarest);
        foreach (var word in words.Where(word => word != rarest))
        {
            var (from, to) = (word, word + '\uffff');
            hits = hits.Where(hit => db.Set<SearchWord>().Any(entry => entry.ContactId != null
                && entry.ContactId!.Value == hit.ContactId!.Value
                && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0));
        }

        if (leads is not null) hits = hits.Where(hit => leads.Any(lead => lead.ContactId == hit.ContactId!.Value));
        if (place.Id is { } edge) hits = Beyond(hits, edge, await FirstWord(edge, rarest));
        var read = await (place.Before
                ? hits.OrderByDescending(hit => hit.Word).ThenBy(hit => hit.ContactId)
                : hits.OrderBy(hit => hit.Word).ThenByDescending(hit => hit.ContactId))
            .Select(hit => hit.ContactId!.Value).Take(size + 1).ToListAsync();
        return place.Page(read, size);
    }

    /// <summary>
    /// Contacts whose number is this in E.164, or has these digits at its end, behind its code or, when they are many enough to say
    /// something, at its beginning; the newest first.
    /// </summary>
    public async Task<(List<long> Ids, bool Earlier, bool Later)> ByDigits(string digits)
    {
        if (digits.StartsWith('+'))
            return await Of(db.ContactPoints.Where(point => point.Value == digits).Select(point => point.ContactId));
        var ids = Ending(digits);
        if (digits.Length < EnoughAtBeginning && await ids.AnyAsync()) return await Of(ids);
        var (from, to) = (digits, digits + '\uffff');
        ids = ids.Union(db.ContactPoints.Where(point => string.Compare(point.Local, from) >= 0 && string.Compare(point.Local, to) < 0)
            .Select(point => point.ContactId)).Union(Beginning($"+7{digits}"));
        return await Of(digits[0] is '7' or '8' ? ids.Union(Beginning($"+7{digits[1..]}")) : ids.Union(Beginning($"+{digits}")));
    }

    /// <summary>Contacts whose address is this, begins with it, or ends with it when it is a domain; the newest first.</summary>
    public Task<(List<long> Ids, bool Earlier, bool Later)> ByEmail(string email) =>
        Of(email.StartsWith('@') ? Ending(email) : Beginning(email));

    private IQueryable<long> Ending(string end)
    {
        var (from, to) = (ContactPoint.Reversed(end), ContactPoint.Reversed(end) + '\uffff');
        return db.ContactPoints.Where(point => string.Compare(point.Backwards, from) >= 0 && string.Compare(point.Backwards, to) < 0)
            .Select(point => point.ContactId);
    }

    private IQueryable<long> Beginning(string beginning)
    {
        var (from, to) = (beginning, beginning + '\uffff');
        return db.ContactPoints.Where(point => string.Compare(point.Value, from) >= 0 && string.Compare(point.Value, to) < 0)
            .Select(point => point.ContactId);
    }

    private async Task<(List<long> Ids, bool Earlier, bool Later)> Of(IQueryable<long> found)
    {
        var ids = found.Distinct();
        if (leads is not null) ids = ids.Where(id => leads.Any(lead => lead.ContactId == id));
        if (place.Id is { } edge) ids = place.Before ? ids.Where(id => id > edge) : ids.Where(id => id < edge);
        return place.Page(await (place.Before ? ids.Order() : ids.OrderDescending()).Take(size + 1).ToListAsync(), size);
    }

    private IQueryable<SearchWord> Hits(string word)
    {
        var (from, to) = (word, word + '\uffff');
        // «Иванова Иванна»: a contact stands where its first such word does, and only there.
        return db.SearchWords.Where(hit => hit.ContactId != null && string.Compare(hit.Word, from) >= 0 && string.Compare(hit.Word, to) < 0
            && !db.Set<SearchWord>().Any(other => other.ContactId != null
                && other.ContactId!.Value == hit.ContactId!.Value
                && string.Compare(other.Word, from) >= 0 && string.Compare(other.Word, hit.Word) < 0));
    }

    private IQueryable<SearchWord> Beyond(IQueryable<SearchWord> hits, long edge, string first) => place.Before
        ? hits.Where(hit => string.Compare(hit.Word, first) <= 0 && (hit.ContactId > edge || string.Compare(hit.Word, first) < 0))
        : hits.Where(hit => string.Compare(hit.Word, first) >= 0 && (hit.ContactId < edge || string.Compare(hit.Word, first) > 0));

    private async Task<string> FirstWord(long contact, string word)
    {
        var (from, to) = (word, word + '\uffff');
        return await db.SearchWords.Where(entry => entry.ContactId == contact && string.Compare(entry.Word, from) >= 0
            && string.Compare(entry.Word, to) < 0)
            .OrderBy(entry => entry.Word).Select(entry => entry.Word).FirstOrDefaultAsync() ?? word;
    }

    private async Task<string> Rarest(IReadOnlyList<string> words)
    {
        if (words.Count == 1) return words[0];
        var (rarest, least) = (words[0], int.MaxValue);
        foreach (var word in words)
        {
            var (from, to) = (word, word + '\uffff');
            var count = await db.SearchWords.Where(entry => entry.ContactId != null && string.Compare(entry.Word, from) >= 0
                && string.Compare(entry.Word, to) < 0).Take(Counted).CountAsync();
            if (count < least) (rarest, least) = (word, count);
        }

        return rarest;
    }
}
