using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Programs;

/// <summary>What a program says of a client; null for what stays as it is, empty for what there is none of.</summary>
/// <param name="Name">Name.</param>
/// <param name="Inn">ИНН, 10 or 12 digits.</param>
/// <param name="Kpp">КПП, 9 digits.</param>
/// <param name="Address">Address.</param>
public sealed record SaidClient(string? Name, string? Inn, string? Kpp, string? Address);

/// <summary>Writes a client down, or corrects one, as the card of a client does it (D17, D19): the record keeps both.</summary>
public static class ChangeClient
{
    /// <summary>The client with this ИНН, or the one it was merged into; null for none.</summary>
    public static Task<Client?> WithInn(Work work, string inn) => SameClient.WithInn(work, inn);

    /// <summary>The client that is called so, however its name is spelled; null for none, and where it cannot be told which.</summary>
    public static Task<Client?> Named(Work work, string name, string? inn = null) => SameClient.Named(work, name, inn);

    /// <summary>The client with this id, or the one it was merged into; null for none.</summary>
    public static Task<Client?> WithId(Work work, long id) => MergeClients.Survivor(work.Db, id);

    /// <summary>The client that is called so, with what was not known of it; a new one where there is none (D18).</summary>
    public static async Task<Client> FindOrAdd(Work work, SaidClient said)
    {
        await SameClient.Hold(work, said.Name!, said.Inn);
        if (await Named(work, said.Name!, said.Inn) is not { } client) return await Add(work, said);
        await Do(work, client, new SaidClient(
            null, Unknown(client.Inn, said.Inn), Unknown(client.Kpp, said.Kpp), Unknown(client.Address, said.Address)));
        return client;
    }

    private static string? Unknown(string? known, string? said) => string.IsNullOrEmpty(known) ? OrNull(said) : null;

    /// <summary>A new client, saved and findable.</summary>
    public static async Task<Client> Add(Work work, SaidClient said)
    {
        var client = new Client
        {
            Name = said.Name!,
            Inn = OrNull(said.Inn),
            Kpp = OrNull(said.Kpp),
            Address = OrNull(said.Address),
            CreatedAt = work.Now,
        };
        work.Db.Clients.Add(client);
        await work.Db.SaveChangesAsync();
        await AddClient.Index(work, client);
        work.Record("client.created", details: new { client = client.Id, name = client.Name, inn = client.Inn, kpp = client.Kpp });
        return client;
    }

    /// <summary>Corrects one.</summary>
    public static async Task Do(Work work, Client client, SaidClient said)
    {
        var (phrases, name) = (work.Office.Phrases("ru"), client.Name);
        var changed = Record(work, name, phrases["client.name"], client.Name, said.Name)
            | Record(work, name, phrases["client.inn"], client.Inn, said.Inn)
            | Record(work, name, phrases["client.kpp"], client.Kpp, said.Kpp)
            | Record(work, name, phrases["client.address"], client.Address, said.Address);
        if (!changed) return;
        client.Name = said.Name ?? client.Name;
        client.Inn = said.Inn is null ? client.Inn : OrNull(said.Inn);
        client.Kpp = said.Kpp is null ? client.Kpp : OrNull(said.Kpp);
        client.Address = said.Address is null ? client.Address : OrNull(said.Address);
        if (client.Name != name) await AddClient.Index(work, client);
        await work.Db.SaveChangesAsync();
        foreach (var lead in await work.Db.Leads.Where(lead => lead.ClientId == client.Id && lead.State == LeadState.Open).ToListAsync())
            work.Changed(lead);
        foreach (var part in work.Office.Features.Parts<ClientChanged>()) await part.Do(work, client);
    }

    private static bool Record(Work work, string name, string field, string? from, string? to)
    {
        if (to is null || to == (from ?? "")) return false;
        work.Record("client.field-changed", details: new { name, field, from = Shown(from), to = Shown(to) });
        return true;
    }

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "—" : text;

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
