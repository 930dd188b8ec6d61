using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Contacts;

/// <summary>Creates a client, findable by its name and ИНН.</summary>
internal static class AddClient
{
    /// <summary>Creates the client from what was typed: a name, an ИНН or both. A wrong ИНН has been confirmed before.</summary>
    public static async Task<Client> Do(Work work, string text)
    {
        var typed = ClientText.Read(text);
        var client = new Client { Name = typed.Name, Inn = typed.Inn, CreatedAt = work.Now };
        work.Db.Clients.Add(client);
        await work.Db.SaveChangesAsync();
        await Index(work, client);
        work.Record("client.created", details: new { client = client.Id, name = client.Name, inn = client.Inn });
        return client;
    }

    /// <summary>The words a client is found by; those of clients that were merged into it stay.</summary>
    public static async Task Index(Work work, Client client)
    {
        var known = await work.Db.SearchWords.Where(word => word.ClientId == client.Id).Select(word => word.Word).ToListAsync();
        await Vocabulary.Add(work.Db, [.. SearchWords.Of(client.Name).Except(known)],
            word => new SearchWord { Word = word, ClientId = client.Id });
    }
}
