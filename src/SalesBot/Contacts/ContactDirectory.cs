using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>The directory of contacts: who has a number, and new entries with the words they are found by.</summary>
internal static class ContactDirectory
{
    private const int MostCallers = 6;

    /// <summary>Whom a phone (E.164) or an e-mail belongs to, with their leads (B1). Latest lead first.</summary>
    public static async Task<IReadOnlyList<KnownCaller>> WhoIs(Work work, string reach)
    {
        var value = WithoutExtension(reach);
        var contacts = await work.Db.ContactPoints.Where(point => point.Value == value)
            .Join(work.Db.Contacts, point => point.ContactId, contact => contact.Id, (_, contact) => contact)
            .AsNoTracking().OrderByDescending(contact => contact.Id).Take(MostCallers).ToListAsync();
        if (contacts.Count == 0) return [];
        var ids = contacts.Select(contact => contact.Id).ToList();
        var leads = await work.Db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.ContactId))
            .OrderByDescending(lead => lead.Id).Take(50).ToListAsync();
        var people = await work.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id);
        var spam = await work.Db.Events.AsNoTracking().Where(document => document.ContactId != null
            && ids.Contains(document.ContactId.Value) && document.Category == ProcessFacts.Spam)
            .OrderByDescending(document => document.Id).FirstOrDefaultAsync();
        // A lead that was confirmed since is the later word.
        var blocked = spam is null || leads.Exists(lead => lead.State != LeadState.Cancelled
            && lead.CreatedAt >= spam.EndedAt) ? null : new KnownBlock(spam.EndedAt!.Value, people[spam.AuthorId].ShortName);
        return
        [
            .. contacts.Select(contact =>
                Known(work, contact, [.. leads.Where(lead => lead.ContactId == contact.Id)], people) with { Blocked = blocked }),
        ];
    }

    /// <summary>
    /// Before it is looked whether anybody has these phones and e-mails, and somebody is put there if not: of two who do so at once, the
    /// second finds whom the first has put there.
    /// </summary>
    public static async Task Hold(Work work, params IEnumerable<string> reach)
    {
        // In one order, so that two who hold several do not wait for each other.
        foreach (var value in reach.Select(WithoutExtension).Distinct().Order(StringComparer.Ordinal)) await work.Db.Hold(value);
    }

    /// <summary>Who has this phone or e-mail and is called just so: somebody was faster with the same call.</summary>
    public static async Task<Contact?> Same(Work work, string name, string company, string reach)
    {
        var value = WithoutExtension(reach);
        return await work.Db.ContactPoints.Where(point => point.Value == value)
            .Join(work.Db.Contacts, point => point.ContactId, contact => contact.Id, (_, contact) => contact)
            .Where(contact => contact.Name == name && contact.Company == company)
            .OrderBy(contact => contact.Id).FirstOrDefaultAsync();
    }

    /// <summary>A new contact, saved and findable.</summary>
    public static async Task<Contact> Add(Work work, string name, string company, params IEnumerable<string> reach)
    {
        var contact = new Contact { Name = name, Company = company, CreatedAt = work.Now };
        work.Db.Contacts.Add(contact);
        await work.Db.SaveChangesAsync();
        foreach (var value in reach)
            work.Db.ContactPoints.Add(new ContactPoint { ContactId = contact.Id, Value = WithoutExtension(value) });
        await Vocabulary.Add(work.Db, SearchWords.Of(name, company), word => new SearchWord { Word = word, ContactId = contact.Id });
        return contact;
    }

    private static string WithoutExtension(string reach) => PhoneNumber.TryParse(reach)?.E164 ?? reach;

    private static KnownCaller Known(Work work, Contact contact, List<Lead> leads, Dictionary<int, People.Person> people)
    {
        var phrases = work is Visit visit ? visit.Phrases : work.Office.Phrases("ru");
        return new KnownCaller(
            contact.Id,
            contact.ClientId,
            contact.Line,
            [.. leads.Where(lead => lead.State == LeadState.Open).Select(lead => new KnownLead(
                lead.Id, lead.Number, lead.Topic, LeadWords.Subject(lead, work.Office,
                    phrases), lead.ResponsibleId, people[lead.ResponsibleId].ShortName, lead.WaitingSince))],
            leads.FirstOrDefault()?.ResponsibleId,
            leads.Find(lead => lead.State == LeadState.Refused) is { } refused
                ? new KnownRefusal(refused.ClosedAt ?? refused.CreatedAt, LeadWords.RefusalReason(work.Office, refused, phrases))
                : null);
    }
}
