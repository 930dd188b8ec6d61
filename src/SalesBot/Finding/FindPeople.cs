using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Finding;

/// <summary>Finds contacts and clients by digits or words; where no name is written so, by the words that may have been meant.</summary>
internal sealed class FindPeople(Visit visit, FindQuery query, Place place, int size)
{
    private const int MostMeant = 8;
    private IQueryable<Lead>? leads;

    public async Task<Found> Read()
    {
        // Who may not look everybody up finds the contacts of their own leads (B7, B21).
        var all = visit.Me.Has(ShowClient.MaySee);
        if (query.Status is not null || !all) leads = LeadAccess.Visible(visit.Db, visit.Me);
        if (query.Status is { } status) leads = status.Apply(visit, leads!);
        if (query.Digits is { } digits) return await With(query.Text, await Search(place).ByDigits(digits));
        if (query.Words.Count == 0) return new Found([], false, false);
        var found = await Words(query.Words, place);
        return found.IsEmpty && place.Id is null ? await Meant() ?? found : found;
    }

    private async Task<Found> Words(IReadOnlyList<string> words, Place at) =>
        await With(string.Join(' ', words), await Search(at).ByWords(words));

    private async Task<Found> With(string text, (List<long> Ids, bool Earlier, bool Later) page) => new(page.Ids, page.Earlier, page.Later)
    {
        Clients = place.Id is null && visit.Me.Has(ShowClient.MaySee) ? await FindClients.By(visit, text) : [],
    };

    private ContactSearch Search(Place at) => new(visit.Db, leads, at, size);

    /// <summary>The first of what may have been meant, filled up with the others as long as the page has room.</summary>
    private async Task<Found?> Meant()
    {
        Found? all = null;
        foreach (var words in await Corrections())
        {
            var found = await Words(words, default);
            if (found.IsEmpty) continue;
            var meant = string.Join(' ', words);
            if (all is null && found.Later) return found with { Meant = meant };
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

    /// <summary>
    /// What was typed with words nobody has put right; where there are all of them but not together, with each of them put right in turn.
    /// </summary>
    private async Task<IReadOnlyList<IReadOnlyList<string>>> Corrections()
    {
        var meant = new List<(string Word, IReadOnlyList<string> Others, bool Exists)>();
        foreach (var word in query.Words) meant.Add((word, await Vocabulary.Meant(visit.Db, word), await Exists(word)));
        if (meant.TrueForAll(word => word.Exists))
            return
            [
                .. meant.SelectMany((word, at) => word.Others
                        .Select(other => (IReadOnlyList<string>)[.. query.Words.Take(at), other, .. query.Words.Skip(at + 1)]))
                    .Take(MostMeant),
            ];
        IEnumerable<IReadOnlyList<string>> lines = [[]];
        foreach (var (word, others, exists) in meant)
            lines = lines.SelectMany(line => exists ? [word] : others, (line, next) => (IReadOnlyList<string>)[.. line, next]);
        return [.. lines.Take(MostMeant)];
    }

    private Task<bool> Exists(string word)
    {
        var (from, to) = (word, word + '\uffff');
        return visit.Db.SearchWords.AnyAsync(entry => entry.ContactId != null && string.Compare(entry.Word, from) >= 0
            && string.Compare(entry.Word, to) < 0);
    }
}
