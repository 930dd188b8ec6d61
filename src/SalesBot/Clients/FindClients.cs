using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Clients;

/// <summary>Finds clients by ИНН, by the phone of one of their contacts, or by the beginnings of the words of their name. A merged client's name and ИНН find the one it became.</summary>
internal static class FindClients
{
    private const int Most = 6;

    public static async Task<IReadOnlyList<ClientMatch>> By(Work work, string text)
    {
        var typed = ClientText.Read(text);
        if (typed.Inn is { } inn && await Named(work, work.Db.Clients.Where(client => client.Inn == inn)) is { Count: > 0 } known) return known;
        if (PhoneNumber.TryParse(text) is { } phone && await ByPhone(work, phone.E164) is { Count: > 0 } called) return called;
        return await ByWords(work, typed.IsInnAlone ? [] : SearchWords.Of(typed.Name));
    }

    /// <summary>The client that a button names, <c>#17</c>.</summary>
    public static Task<List<ClientMatch>> ByValue(Work work, string value) =>
        long.TryParse(value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Named(work, work.Db.Clients.Where(client => client.Id == id)) : Task.FromResult(new List<ClientMatch>());

    private static Task<List<ClientMatch>> ByPhone(Work work, string phone)
    {
        var contacts = work.Db.ContactPoints.Where(point => point.Value == phone).Select(point => point.ContactId);
        return Named(work, work.Db.Clients.Where(client => work.Db.Contacts.Any(contact => contact.ClientId == client.Id && contacts.Contains(contact.Id))));
    }

    private static async Task<IReadOnlyList<ClientMatch>> ByWords(Work work, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return [];
        var clients = work.Db.Clients.AsQueryable();
        foreach (var word in words)
        {
            var (from, to) = (word, word + '\uffff');
            clients = clients.Where(client => work.Db.SearchWords.Any(entry => entry.ClientId == client.Id && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0));
        }

        return await Named(work, clients);
    }

    private static Task<List<ClientMatch>> Named(Work work, IQueryable<Client> found)
    {
        var ids = found.Select(client => client.MergedIntoId ?? client.Id);
        return work.Db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).OrderByDescending(client => client.Id).Take(Most)
            .Select(client => new ClientMatch(client.Id, client.Name, client.Inn)).ToListAsync();
    }
}
