using SalesBot.Clients;

namespace SalesBot.ClientLists;

/// <summary>
/// What is known of companies and contacts, as far as some rows ask for it, and what those rows add: nothing that is known is changed or
/// taken away, only what was not known is added. Pure: it is filled by <see cref="LoadKnown"/> and written by <see cref="WriteTaken"/>.
/// </summary>
internal sealed class KnownClients
{
    private readonly Dictionary<long, KnownClient> clients = [];
    private readonly Dictionary<long, KnownContact> contacts = [];
    private readonly Dictionary<string, KnownClient> byInn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownClient[]> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownContact[]> byReach = new(StringComparer.Ordinal);
    private readonly Dictionary<(KnownClient, string), KnownContact> byClient = [];

    /// <summary>All that were met, the earliest first.</summary>
    public List<KnownClient> Clients { get; } = [];

    /// <summary>All that were met, the earliest first.</summary>
    public List<KnownContact> Contacts { get; } = [];

    /// <summary>The client with this id, put here when it was not.</summary>
    public KnownClient Client(long id) => clients.TryGetValue(id, out var one) ? one : clients[id] = new KnownClient { Id = id };

    /// <summary>Says that a name, or an ИНН, leads to a client.</summary>
    public void Leads(KnownClient client, string? name, string? inn)
    {
        if (inn is not null) byInn.TryAdd(inn, client);
        if (name is null) return;
        var alike = byName.GetValueOrDefault(name, []);
        if (!alike.Contains(client)) byName[name] = [.. alike, client];
    }

    /// <summary>Ids of the clients that a company of a list may be.</summary>
    public IEnumerable<long> Like(SaidCompany said) => Meant(said) is { IsNew: false } client ? [client.Id] : [];

    /// <summary>Whether the contact is here already.</summary>
    public bool Has(long contact) => contacts.ContainsKey(contact);

    /// <summary>Puts a contact here who was in the directory before.</summary>
    public void Add(KnownContact contact)
    {
        contacts[contact.Id] = contact;
        Put(contact);
    }

    /// <summary>What a row says, added to what is known.</summary>
    public void Take(ClientRow row)
    {
        var client = row.Company is { } company ? Taken(company) : null;
        if (row.HasContact) Taken(row, client);
    }

    private KnownClient Taken(SaidCompany said)
    {
        if (Meant(said) is not { } client)
        {
            client = new KnownClient { Name = said.Name, Inn = said.Inn, Kpp = said.Kpp, Address = said.Address };
            Leads(client, ClientName.KeyOf(said.Name), said.Inn);
        }

        client.Learn(said);
        if (said.Inn is not null) byInn.TryAdd(said.Inn, client);
        if (client.Meet()) Clients.Add(client);
        return client;
    }

    /// <summary>By its ИНН; else by its name, unless the two have another ИНН or another legal form.</summary>
    private KnownClient? Meant(SaidCompany said)
    {
        if (said.Inn is not null && byInn.TryGetValue(said.Inn, out var same)) return same;
        return new[] { said.Written, said.Name }.SelectMany(name => byName.GetValueOrDefault(ClientName.KeyOf(name), []))
            .FirstOrDefault(one => ClientName.MayBe(one.Name, said.Name) && (said.Inn is null || one.Inn is null));
    }

    private void Taken(ClientRow row, KnownClient? client)
    {
        if (Meant(row, client) is not { } contact)
        {
            var company = row.Person.Company.Length > 0 ? row.Person.Company : client?.Name ?? "";
            contact = new KnownContact(row.Person with { Company = company }) { Client = client, Reaches = [.. row.Reaches] };
            Put(contact);
        }
        else
        {
            contact.Learn(row.Person, client);
            foreach (var reach in row.Reaches.Except(contact.Reaches).ToList())
            {
                contact.Learn(reach);
                Reach(contact, reach);
            }

            Near(contact);
        }

        if (contact.Meet()) Contacts.Add(contact);
    }

    /// <summary>
    /// By a phone or an address, of several the one with just this name; else by the name, among the people of the company.
    /// </summary>
    private KnownContact? Meant(ClientRow row, KnownClient? client)
    {
        var near = row.Reaches.SelectMany(reach => Enumerable.Reverse(byReach.GetValueOrDefault(reach, []))).ToList();
        if (row.Person.Name.Length == 0) return Meant(row, near.FindAll(one => one.IsOf(client, row.Person.Company)));
        return near.Find(one => one.Said.Name == row.Person.Name || one.Said.Name == row.Written)
            ?? row.Person.OneOf(near, one => one.Said.Name)
            ?? (client is null ? null : OfClient(client, row.Person.Name) ?? OfClient(client, row.Written));
    }

    /// <summary>Numbers with nobody's name: the company's own, or somebody's there who has all of them.</summary>
    private static KnownContact? Meant(ClientRow row, List<KnownContact> near) => near.Find(one => one.Said.Name.Length == 0)
        ?? near.Find(one => row.Reaches.All(one.Reaches.Contains));

    private KnownContact? OfClient(KnownClient client, string name) => byClient.GetValueOrDefault((client, name));

    private void Put(KnownContact contact)
    {
        foreach (var reach in contact.Reaches) Reach(contact, reach);
        Near(contact);
    }

    private void Reach(KnownContact contact, string reach) => byReach[reach] = [.. byReach.GetValueOrDefault(reach, []), contact];

    private void Near(KnownContact contact)
    {
        if (contact is { Client: { } client, Said.Name.Length: > 0 }) byClient.TryAdd((client, contact.Said.Name), contact);
    }
}
