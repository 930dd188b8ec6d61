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
        var client = new Client
        {
            // A dialog that was begun before figures alone were refused.
            Name = typed.Name.Length > 0 ? typed.Proper : typed.Inn ?? text,
            Inn = typed.Inn,
            Kpp = typed.Kpp,
            CreatedAt = work.Now,
        };
        work.Db.Clients.Add(client);
        await work.Db.SaveChangesAsync();
        await Index(work, client);
        var details = new { client = client.Id, name = client.Name, inn = client.Inn, kpp = typed.Kpp, ogrn = typed.Ogrn };
        work.Record("client.created", details: details);
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
