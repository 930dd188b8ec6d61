using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;

namespace SalesBot.Host.Api;

/// <summary>Who speaks for the clients of some leads, and how they are reached.</summary>
internal sealed class ApiContacts
{
    private readonly Dictionary<long, Contact> contacts;
    private readonly ILookup<long, string> reach;

    private ApiContacts(Dictionary<long, Contact> contacts, ILookup<long, string> reach) => (this.contacts, this.reach) = (contacts, reach);

    /// <summary>Reads those with these ids.</summary>
    public static async Task<ApiContacts> Read(SalesBotDb db, IEnumerable<long> which, CancellationToken stop)
    {
        var ids = which.Distinct().ToList();
        var found = await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id))
            .ToDictionaryAsync(contact => contact.Id, stop);
        var points = await db.ContactPoints.AsNoTracking().Where(point => ids.Contains(point.ContactId)).OrderBy(point => point.Id)
            .ToListAsync(stop);
        return new ApiContacts(found, points.ToLookup(point => point.ContactId, point => point.Value));
    }

    /// <summary>Name.</summary>
    public string Name(long id) => contacts[id].Name;

    /// <summary>The company, as the contact named it.</summary>
    public string Company(long id) => contacts[id].Company;

    /// <summary>Position.</summary>
    public string Position(long id) => contacts[id].Position;

    /// <summary>Phones and e-mails.</summary>
    public IEnumerable<string> Reach(long id) => reach[id];
}
