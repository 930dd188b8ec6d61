using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Contacts;

/// <summary>Creates a client, findable by its name and ИНН.</summary>
internal static class AddClient
{
    /// <summary>
    /// Creates the client from what was typed: a name, an ИНН or both. A wrong ИНН has been confirmed before. Where a colleague has written
    /// the same down since the question was answered, it is that one; but beside one that was seen, another is asked for on purpose.
    /// </summary>
    public static async Task<Client> Do(Work work, string text)
    {
        var typed = ClientText.Read(text);
        // A dialog that was begun before figures alone were refused.
        var name = typed.Name.Length > 0 ? typed.Proper : typed.Inn ?? text.Trim();
        await SameClient.Hold(work, name, typed.Inn);
        if (await Meanwhile(work, name, typed.Inn, ClientField.IsAnother(text)) is { } same) return Learnt(work, same, typed);
        var client = new Client { Name = name, Inn = typed.Inn, Kpp = typed.Kpp, CreatedAt = work.Now };
        work.Db.Clients.Add(client);
        await work.Db.SaveChangesAsync();
        await Index(work, client);
        var details = new { client = client.Id, name = client.Name, inn = client.Inn, kpp = typed.Kpp, ogrn = typed.Ogrn };
        work.Record("client.created", details: details);
        return client;
    }

    /// <summary>A client that is there, or the one it became, with what was said of it; null where it is gone.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="id">Which one.</param>
    /// <param name="said">Its ИНН and КПП, where they were said; what it has already stays.</param>
    public static async Task<Client?> Known(Work work, long id, (string Inn, string? Kpp)? said)
    {
        var client = await MergeClients.Survivor(work.Db, id);
        if (client is not { Inn: null } || said is not { } requisites) return client;
        await SameClient.Hold(work, client.Name, requisites.Inn);
        // Meanwhile somebody else may have been written down with it.
        return await SameClient.WithInn(work, requisites.Inn) is null
            ? Learnt(work, client, new ClientText(client.Name, requisites.Inn) { Kpp = requisites.Kpp }) : client;
    }

    private static async Task<Client?> Meanwhile(Work work, string name, string? inn, bool another)
    {
        if (inn is not null && await SameClient.WithInn(work, inn) is { } known) return known;
        return another ? null : await SameClient.Named(work, name, inn);
    }

    /// <summary>The client with what was not known of it; the record says so.</summary>
    private static Client Learnt(Work work, Client client, ClientText typed)
    {
        if (client.Inn is null && typed.Inn is { } inn) Record("client.inn", client.Inn = inn);
        if (client.Kpp is null && typed.Kpp is { } kpp) Record("client.kpp", client.Kpp = kpp);
        return client;
        void Record(string field, string to) => work.Record("client.field-changed",
            details: new { name = client.Name, field = work.Office.Phrases("ru")[field], from = "—", to });
    }

    /// <summary>The words a client is found by; those of clients that were merged into it stay.</summary>
    public static async Task Index(Work work, Client client)
    {
        var known = await work.Db.SearchWords.Where(word => word.ClientId == client.Id).Select(word => word.Word).ToListAsync();
        await Vocabulary.Add(work.Db, [.. SearchWords.Of(client.Name).Except(known)],
            word => new SearchWord { Word = word, ClientId = client.Id });
    }
}
