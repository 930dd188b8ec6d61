using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>
/// Finds clients by ИНН, by the phone of one of their contacts, or by the beginnings of the words of their name. A merged client's name and
/// ИНН find the one it became.
/// </summary>
internal static class FindClients
{
    private const int Most = 6;
    private const int Looked = 24;

    private static readonly string[] kinds =
        ["фирма", "фирмы", "компания", "компании", "организация", "предприятие", "предприниматель", "company", "firm"];

    public static async Task<IReadOnlyList<ClientMatch>> By(Work work, string text)
    {
        if (await ByAll(work, text) is { Count: > 0 } found) return found;
        // Who is called like the whole of it goes before: «Это Просто».
        return SaidBeforeName.Without(text) is var name && name != text ? await ByAll(work, name) : [];
    }

    private static async Task<IReadOnlyList<ClientMatch>> ByAll(Work work, string text)
    {
        var typed = ClientText.Read(text);
        if (typed.Inn is { } inn && await Named(work, work.Db.Clients.Where(client => client.Inn == inn)) is { Count: > 0 } known)
            // Also one that another with this ИНН became.
            return [.. known.Select(client => client with { Inn = inn })];
        if (PhoneNumber.TryParse(text) is { } phone && await ByPhone(work, phone.E164) is { Count: > 0 } called) return called;
        if (typed.IsInnAlone) return [];
        return await ByWords(work, SearchWords.Of(typed.Name)) is { Count: > 0 } named ? named : await ByWords(work, Core(typed.Name));
    }

    /// <summary>
    /// The words of the company that stands among others, «фирма «Ромашка», г. Москва», without what it does, «Торговый дом»; none when
    /// there is no other.
    /// </summary>
    private static List<string> Core(string name)
    {
        var proper = TradeForms.Without(CompanyName.FindIn(name)?.Display ?? name);
        var (said, core) = (SearchWords.Of(name), SearchWords.Of(proper).Except(kinds).ToList());
        return core.Count < said.Count ? core : [];
    }

    /// <summary>The client that a button names, <c>#17</c>.</summary>
    public static Task<List<ClientMatch>> ByValue(Work work, string value) =>
        ClientField.Known(value) is { } id
            ? Named(work, work.Db.Clients.Where(client => client.Id == id)) : Task.FromResult(new List<ClientMatch>());

    private static async Task<List<ClientMatch>> ByPhone(Work work, string phone)
    {
        var ids = await work.Db.ContactPoints.Where(point => point.Value == phone).Take(Looked)
            .Join(work.Db.Contacts, point => point.ContactId, contact => contact.Id, (_, contact) => contact.ClientId)
                .Where(id => id != null).ToListAsync();
        return ids.Count == 0 ? [] : await Named(work, work.Db.Clients.Where(client => ids.Contains(client.Id)));
    }

    // The longest word leads, in the order of its index: what is read ends with what is shown, however many clients there are.
    private static async Task<IReadOnlyList<ClientMatch>> ByWords(Work work, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return [];
        var longest = words.MaxBy(word => word.Length)!;
        var (first, last) = (longest, longest + '\uffff');
        var hits = work.Db.SearchWords.Where(hit => hit.ClientId != null && string.Compare(hit.Word, first) >= 0
            && string.Compare(hit.Word, last) < 0);
        foreach (var word in words.Where(word => word != longest))
        {
            var (from, to) = (word, word + '\uffff');
            hits = hits.Where(hit => work.Db.Set<SearchWord>().Any(entry => entry.ClientId != null
                && entry.ClientId!.Value == hit.ClientId!.Value
                && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0));
        }

        var ids = await hits.OrderBy(hit => hit.Word).ThenByDescending(hit => hit.ClientId).Select(hit => hit.ClientId!.Value).Take(Looked)
            .ToListAsync();
        return ids.Count == 0 ? [] : await Named(work, work.Db.Clients.Where(client => ids.Contains(client.Id)));
    }

    private static Task<List<ClientMatch>> Named(Work work, IQueryable<Client> found)
    {
        var ids = found.Select(client => client.MergedIntoId ?? client.Id);
        return work.Db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).OrderByDescending(client => client.Id).Take(Most)
            .Select(client => new ClientMatch(client.Id, client.Name, client.Inn)).ToListAsync();
    }
}
