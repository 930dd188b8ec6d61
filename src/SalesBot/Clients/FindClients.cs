using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Clients;

/// <summary>Finds clients by the beginnings of the words of their name, or by ИНН.</summary>
internal static class FindClients
{
    private const int Most = 6;

    public static async Task<IReadOnlyList<ClientMatch>> By(Work work, string text)
    {
        var clients = work.Db.Clients.AsNoTracking();
        if (Inn.Check(text) == InnCheck.Ok)
        {
            var inn = Inn.Digits(text);
            clients = clients.Where(client => client.Inn == inn);
        }
        else
        {
            var words = SearchWords.Of(text);
            if (words.Count == 0) return [];
            foreach (var word in words)
            {
                var (from, to) = (word, word + '\uffff');
                clients = clients.Where(client => work.Db.SearchWords.Any(entry => entry.ClientId == client.Id && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0));
            }
        }

        return await clients.OrderByDescending(client => client.Id).Take(Most).Select(client => new ClientMatch(client.Id, client.Name, client.Inn)).ToListAsync();
    }
}
