using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Finding;

/// <summary>
/// Finds contacts and clients by digits, an address or words, and the leads that the same words are about; where nothing is written so, by
/// the words that may have been meant.
/// </summary>
internal sealed class FindPeople(Visit visit, FindQuery query, Place place, int size)
{
    private const int ShortestAddress = 4;

    private IQueryable<Lead>? leads;

    public async Task<Found> Read()
    {
        // Who may not look everybody up finds the contacts of their own leads (B7, B21).
        var all = visit.Me.Has(ShowClient.MaySee);
        if (query.Status is not null || !all) leads = LeadAccess.Visible(visit.Db, visit.Me);
        if (query.Status is { } status) leads = status.Apply(visit, leads!);
        if (query.Digits is { } digits) return await With(query.Text, await Search(place).ByDigits(digits));
        if (query.Email is { } email) return await With(query.Text, await Search(place).ByEmail(email));
        if (query.Words.Count == 0) return new Found([], false, false);
        var found = await Words(query.Words, place);
        if (found.IsEmpty) found = await ByAddress();
        return found.IsEmpty && place.Id is null ? await Meant() ?? found : found;
    }

    private async Task<Found> Words(IReadOnlyList<string> words, Place at)
    {
        var people = await With(string.Join(' ', words), await Search(at).ByWords(words));
        // A page full of those who are called by all the words, surname and first name, is what was asked for.
        if (people is { IsEmpty: false } && (at.Id is not null || (people.Later && words.Count > 1))) return people;
        var meanings = await WordMeaning.Of(visit, words);
        if (!meanings.Any(word => word.IsOfLeads)) return people;
        var fit = await FindByStatus.Read(visit, query, meanings, at, size);
        if (people.IsEmpty) return fit;
        var ids = fit.Ids;
        return people with
        {
            Also = await visit.Db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id) && !people.Ids.Contains(lead.ContactId))
                .OrderByDescending(lead => lead.Id).ToListAsync(),
        };
    }

    // «Vektor.example» without the sign: who knows the address writes what they remember of it.
    private async Task<Found> ByAddress()
    {
        var text = query.Text.Trim().ToLowerInvariant();
        if (text.Length < ShortestAddress || !text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_'))
            return new([], false, false);
        var found = await With("", await Search(place).ByEmail(text));
        return found.IsEmpty && text.Contains('.', StringComparison.Ordinal)
            ? await With("", await Search(place).ByEmail("@" + text)) : found;
    }

    private async Task<Found> With(string text, (List<long> Ids, bool Earlier, bool Later) page) => new(page.Ids, page.Earlier, page.Later)
    {
        Clients = text.Length > 0 && place.Id is null && visit.Me.Has(ShowClient.MaySee) ? await FindClients.By(visit, text) : [],
    };

    private ContactSearch Search(Place at) => new(visit.Db, leads, at, size);

    /// <summary>The first of what may have been meant, filled up with the others as long as the page has room.</summary>
    private async Task<Found?> Meant()
    {
        Found? all = null;
        foreach (var words in await Corrections.Of(visit.Db, query.Words))
        {
            var found = await Words(words, default);
            if (found.IsEmpty || (all is not null && found.AreLeads)) continue;
            var meant = string.Join(' ', words);
            if (all is null && (found.Later || found.AreLeads)) return found with { Meant = meant };
            all = all is null ? found with { Meant = meant } : all with
            {
                Ids = [.. all.Ids.Union(found.Ids).Take(size)],
                Clients = [.. all.Clients.Union(found.Clients).Take(size)],
                Meant = $"{all.Meant}, {meant}",
            };
            if (all.Ids.Count >= size) break;
        }

        return all;
    }
}
