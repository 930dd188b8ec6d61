using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;

namespace SalesBot.ClientLists;

/// <summary>Writes what rows have added to what is known, with the words by which it is found.</summary>
internal static class WriteTaken
{
    /// <summary>Writes it; what it comes to is told by <see cref="KnownClients"/>.</summary>
    public static async Task Do(Work work, KnownClients known)
    {
        var words = new List<SearchWord>();
        foreach (var client in await NewClients(work, known))
            words.AddRange(SearchWords.Of(client.Name).Select(word => new SearchWord { Word = word, ClientId = client.Id }));
        foreach (var contact in await NewContacts(work, known))
            words.AddRange(SearchWords.Of(contact.Name, contact.Company)
                .Select(word => new SearchWord { Word = word, ContactId = contact.Id }));
        await InsertRows.Into(work.Db, words);
        await InsertRows.Into(work.Db, await Vocabulary.NewShapes(work.Db, words.Select(word => word.Word)));
        await ChangedContacts(work, known);
        await Follow(work, await ChangedClients(work, known));
    }

    private static async Task<List<Client>> NewClients(Work work, KnownClients known)
    {
        var fresh = known.Clients.Where(client => client.IsNew).ToList();
        var rows = fresh.ConvertAll(client => new Client
        {
            Name = client.Name,
            Inn = client.Inn,
            Kpp = client.Kpp,
            Address = client.Address,
            CreatedAt = work.Now,
        });
        work.Db.Clients.AddRange(rows);
        await work.Db.SaveChangesAsync();
        foreach (var (client, row) in fresh.Zip(rows)) client.Key = row.Id;
        return rows;
    }

    private static async Task<List<Contact>> NewContacts(Work work, KnownClients known)
    {
        var fresh = known.Contacts.Where(contact => contact.IsNew).ToList();
        var rows = fresh.ConvertAll(contact => new Contact
        {
            Name = contact.Said.Name,
            Company = contact.Said.Company,
            Position = contact.Said.Position,
            ClientId = contact.Client?.Key,
            CreatedAt = work.Now,
        });
        work.Db.Contacts.AddRange(rows);
        await work.Db.SaveChangesAsync();
        await InsertRows.Into(work.Db, fresh.Zip(rows).SelectMany(pair => Reaches(pair.First, pair.Second.Id)));
        return rows;
    }

    private static IEnumerable<ContactPoint> Reaches(KnownContact contact, long id) =>
        contact.Added.Select(reach => new ContactPoint { ContactId = id, Value = reach });

    private static async Task<List<Client>> ChangedClients(Work work, KnownClients known)
    {
        var changed = known.Clients.Where(client => client.Changed).ToDictionary(client => client.Id);
        var ids = changed.Keys.ToList();
        var rows = ids.Count == 0 ? [] : await work.Db.Clients.Where(client => ids.Contains(client.Id)).ToListAsync();
        foreach (var row in rows) (row.Inn, row.Kpp, row.Address) = (changed[row.Id].Inn, changed[row.Id].Kpp, changed[row.Id].Address);
        await work.Db.SaveChangesAsync();
        return rows;
    }

    private static async Task ChangedContacts(Work work, KnownClients known)
    {
        var changed = known.Contacts.Where(contact => contact.Changed).ToDictionary(contact => contact.Id);
        var ids = changed.Keys.ToList();
        if (ids.Count == 0) return;
        foreach (var row in await work.Db.Contacts.Where(contact => ids.Contains(contact.Id)).ToListAsync())
        {
            var (contact, before) = (changed[row.Id], (row.Name, row.Company));
            (row.Name, row.Company, row.Position) = contact.Said;
            row.ClientId ??= contact.Client?.Key;
            work.Db.ContactPoints.AddRange(Reaches(contact, row.Id));
            if (before != (row.Name, row.Company)) await ContactDirectory.Index(work, row);
        }
    }

    /// <summary>Open leads of a client of whom more is known now are drawn anew, and whoever minds its requisites is told.</summary>
    private static async Task Follow(Work work, List<Client> changed)
    {
        var ids = changed.ConvertAll(client => client.Id);
        if (ids.Count == 0) return;
        var leads = await work.Db.Leads.Where(lead => lead.ClientId != null && ids.Contains(lead.ClientId.Value)
            && lead.State == LeadState.Open).ToListAsync();
        foreach (var lead in leads) work.Changed(lead);
        foreach (var client in changed.Where(client => leads.Exists(lead => lead.ClientId == client.Id)))
            foreach (var part in work.Office.Features.Parts<ClientChanged>()) await part.Do(work, client);
    }
}
