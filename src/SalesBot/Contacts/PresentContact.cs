using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Contacts;

/// <summary>
/// The one rule for «who and how to reach them», wherever it is said: the contact that is meant is found or made, and learns what is new -
/// a number, an address, the company, the position, the whole name.
/// </summary>
internal static class PresentContact
{
    private const int Most = 50;

    /// <summary>The contact that is meant.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="who">The first column as typed; empty when only a number is known.</param>
    /// <param name="reach">The second: phone in E.164 or e-mail; empty when it is not known.</param>
    /// <param name="present">The contact there is so far; null for none.</param>
    /// <param name="client">The client they speak for; null while unknown.</param>
    /// <param name="chosen">Who was chosen of those at the number; 0 for a new person, null when it was not asked.</param>
    public static async Task<Contact> Of(Work work, string who, string reach, Contact? present, long? client, long? chosen)
    {
        if (reach.Length > 0) await ContactDirectory.Hold(work, reach);
        var said = SaidContact.Read(who);
        var contact = chosen switch
        {
            0 => null,
            { } id => await work.Db.Contacts.FirstOrDefaultAsync(one => one.Id == id),
            null => await Meant(work, said, reach, present, client),
        };
        if (contact is null) return await New(work, who, [reach], present, client);
        await Learn(work, contact, chosen is null ? said : said with { Name = contact.Name }, reach, client);
        return contact;
    }

    /// <summary>A new contact; company and client are those of whom they come in place of, where nothing else is said.</summary>
    public static async Task<Contact> New(Work work, string who, IEnumerable<string> reach, Contact? before = null, long? client = null)
    {
        var said = SaidContact.Read(who);
        var company = said.Company.Length > 0 ? said.Company : before?.Company ?? "";
        var contact = await ContactDirectory.Add(work, said.Name, company, reach.Where(one => one.Length > 0));
        (contact.Position, contact.ClientId) = (said.Position, client ?? before?.ClientId);
        await work.Db.SaveChangesAsync();
        return contact;
    }

    /// <summary>The present one, who has the number, or one of the client's people: whose name does not contradict the words.</summary>
    private static async Task<Contact?> Meant(Work work, SaidContact said, string reach, Contact? present, long? client)
    {
        if (present is not null && said.MayBe(present.Name)) return present;
        var value = ContactDirectory.WithoutExtension(reach);
        var ids = work.Db.ContactPoints.Where(point => point.Value == value).Select(point => point.ContactId);
        var near = await work.Db.Contacts.Where(one => ids.Contains(one.Id)).OrderByDescending(one => one.Id).Take(Most).ToListAsync();
        if (client is not null && said.Name.Length > 0)
            near.AddRange(await work.Db.Contacts.Where(one => one.ClientId == client).OrderByDescending(one => one.Id).Take(Most)
                .ToListAsync());
        return said.OneOf(near, one => one.Name);
    }

    /// <summary>What was said now is added to what is known; nothing that is known is taken away.</summary>
    private static async Task Learn(Work work, Contact contact, SaidContact said, string reach, long? client)
    {
        var (name, company) = (contact.Name, contact.Company);
        (contact.Name, contact.Company, contact.Position) = said.AddedTo(new SaidContact(name, company, contact.Position));
        contact.ClientId ??= client;
        if ((name, company) != (contact.Name, contact.Company))
        {
            work.Record("contact.changed", details: new { contact = contact.Id, from = Contact.LineOf(name, company), to = contact.Line });
            await ContactDirectory.Index(work, contact);
        }

        if (reach.Length > 0) await ContactDirectory.AddReach(work, contact, reach);
        await work.Db.SaveChangesAsync();
    }
}
