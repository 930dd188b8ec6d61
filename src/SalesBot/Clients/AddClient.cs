using SalesBot.Conversations;

namespace SalesBot.Clients;

/// <summary>Creates a client, findable by its name and ИНН.</summary>
internal static class AddClient
{
    /// <summary>Creates the client; digits that make an ИНН are taken as one.</summary>
    public static async Task<Client> Do(Work work, string name)
    {
        var client = new Client { Name = name, Inn = Inn.Check(name) == InnCheck.Ok ? Inn.Digits(name) : null, CreatedAt = work.Now };
        work.Db.Clients.Add(client);
        await work.Db.SaveChangesAsync();
        foreach (var word in SearchWords.Of(name)) work.Db.SearchWords.Add(new SearchWord { Word = word, ClientId = client.Id });
        work.Record("client.created", details: new { client = client.Id, name });
        return client;
    }
}
