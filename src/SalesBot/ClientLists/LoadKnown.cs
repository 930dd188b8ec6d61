using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Data;

namespace SalesBot.ClientLists;

/// <summary>Reads what is known of the companies and the people whom some rows name.</summary>
internal static class LoadKnown
{
    // As parameters of one query; SQL Server takes 2,100.
    private const int AtOnce = 500;

    /// <summary>Adds it to what is here already.</summary>
    public static async Task Into(KnownClients known, SalesBotDb db, IReadOnlyCollection<ClientRow> rows)
    {
        var companies = rows.Select(row => row.Company).OfType<SaidCompany>().ToList();
        foreach (var some in companies.Select(company => company.Inn).OfType<string>().Distinct().Chunk(AtOnce))
            await Add(known, db, db.Clients.Where(client => client.Inn != null && some.Contains(client.Inn)));
        foreach (var some in companies.SelectMany(Keys).Distinct().Chunk(AtOnce))
            await Add(known, db, db.Clients.Where(client => client.NameKey != null && some.Contains(client.NameKey)));
        var contacts = new HashSet<long>();
        foreach (var some in rows.SelectMany(row => row.Reaches).Distinct().Chunk(AtOnce))
            contacts.UnionWith(await db.ContactPoints.Where(point => some.Contains(point.Value)).Select(point => point.ContactId)
                .ToListAsync());
        contacts.UnionWith(await Namesakes(known, db, rows));
        foreach (var some in contacts.Where(id => !known.Has(id)).Order().Chunk(AtOnce)) await Add(known, db, some);
    }

    private static IEnumerable<string> Keys(SaidCompany company) => [ClientName.KeyOf(company.Name), ClientName.KeyOf(company.Written)];

    /// <summary>Clients, and those that they were merged into, to whom their names and ИНН lead.</summary>
    private static async Task Add(KnownClients known, SalesBotDb db, IQueryable<Client> found)
    {
        var rows = await found.AsNoTracking().OrderBy(client => client.Id).ToListAsync();
        var into = rows.Select(client => client.MergedIntoId).OfType<long>().Distinct().ToList();
        var survivors = into.Count == 0 ? [] : await db.Clients.AsNoTracking().Where(client => into.Contains(client.Id)).ToListAsync();
        foreach (var client in rows.Where(client => client.MergedIntoId is null).Concat(survivors))
            if (known.Client(client.Id) is { Name: "" } one)
                (one.Name, one.Inn, one.Kpp, one.Address) = (client.Name, client.Inn, client.Kpp, client.Address);
        foreach (var client in rows) known.Leads(known.Client(client.MergedIntoId ?? client.Id), client.NameKey, client.Inn);
    }

    /// <summary>People of the companies who are called as the rows say.</summary>
    private static async Task<HashSet<long>> Namesakes(KnownClients known, SalesBotDb db, IReadOnlyCollection<ClientRow> rows)
    {
        var found = new HashSet<long>();
        foreach (var some in rows.Where(row => row is { Company: not null, Person.Name.Length: > 0 }).Chunk(AtOnce / 2))
        {
            var clients = some.SelectMany(row => known.Like(row.Company!)).Distinct().ToList();
            var names = some.SelectMany(row => new[] { row.Person.Name, row.Written }).Distinct().ToList();
            if (clients.Count > 0)
                found.UnionWith(await db.Contacts.Where(contact => contact.ClientId != null && clients.Contains(contact.ClientId.Value)
                    && names.Contains(contact.Name)).Select(contact => contact.Id).ToListAsync());
        }

        return found;
    }

    private static async Task Add(KnownClients known, SalesBotDb db, long[] ids)
    {
        var points = (await db.ContactPoints.AsNoTracking().Where(point => ids.Contains(point.ContactId)).OrderBy(point => point.Id)
            .Select(point => new { point.ContactId, point.Value }).ToListAsync()).ToLookup(point => point.ContactId, point => point.Value);
        foreach (var contact in await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).OrderBy(contact => contact.Id)
            .ToListAsync())
            known.Add(new KnownContact(new SaidContact(contact.Name, contact.Company, contact.Position))
            {
                Id = contact.Id,
                Client = contact.ClientId is { } client ? known.Client(client) : null,
                Reaches = [.. points[contact.Id]],
            });
    }
}
