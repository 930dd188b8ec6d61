using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Contacts;

/// <summary>The client that is meant by an ИНН or by a name where one is about to be written down: of one there is one (D18).</summary>
internal static class SameClient
{
    /// <summary>
    /// Waits until nobody else writes down a client of this name or ИНН, and lets nobody until this transaction ends: two who do it at
    /// once find what the one before has written.
    /// </summary>
    public static async Task Hold(Work work, string name, string? inn)
    {
        if (!string.IsNullOrEmpty(inn)) await work.Db.Hold($"client:{inn}");
        await work.Db.Hold($"client:{ClientName.KeyOf(name)}");
    }

    /// <summary>The client with this ИНН, or the one it was merged into; null for none.</summary>
    public static async Task<Client?> WithInn(Work work, string inn) =>
        await work.Db.Clients.Where(client => client.Inn == inn).OrderBy(client => client.MergedIntoId != null).ThenBy(client => client.Id)
            .FirstOrDefaultAsync() is { } client ? await MergeClients.Survivor(work.Db, client.Id) : null;

    /// <summary>
    /// The client that is called so, however its name is spelled, as the lists that people send know it; one with another ИНН than the one
    /// that is said is another. Of several it is none, but the one of just this name that was written down without an ИНН: who
    /// says it again makes no further one. Null for none.
    /// </summary>
    public static async Task<Client?> Named(Work work, string name, string? inn)
    {
        var key = ClientName.KeyOf(name);
        var ids = (await work.Db.Clients.Where(client => client.NameKey == key).ToListAsync())
            .Where(client => ClientName.MayBe(client.Name, name)).Select(client => client.MergedIntoId ?? client.Id).Distinct().ToList();
        var called = await work.Db.Clients
            .Where(client => ids.Contains(client.Id) && (client.Inn == null || string.IsNullOrEmpty(inn) || client.Inn == inn))
            .OrderBy(client => client.Id).ToListAsync();
        return called is [var only] ? only : called.Find(client => client.Name == name && client.Inn is null);
    }
}
