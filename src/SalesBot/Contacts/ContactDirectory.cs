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
    private const int MostLeads = 50;

    /// <summary>Whom a phone (E.164) or an e-mail belongs to, with their leads (B1). Latest lead first.</summary>
    public static async Task<IReadOnlyList<KnownCaller>> WhoIs(Work work, string reach)
    {
        var value = WithoutExtension(reach);
        var contacts = await work.Db.ContactPoints.Where(point => point.Value == value)
            .Join(work.Db.Contacts, point => point.ContactId, contact => contact.Id, (_, contact) => contact)
            .AsNoTracking().OrderByDescending(contact => contact.Id).Take(MostCallers).ToListAsync();
        if (contacts.Count == 0) return [];
        var ids = contacts.Select(contact => contact.Id).ToList();
        var (leads, whose) = await LeadsOf(work, ids);
        var people = await work.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id);
        var spam = await LastSpam(work, ids);
        // A lead that was confirmed since is the later word.
        var blocked = spam is null || leads.Exists(lead => lead.State != LeadState.Cancelled
            && lead.CreatedAt >= spam.EndedAt) ? null : new KnownBlock(spam.EndedAt!.Value, people[spam.AuthorId].ShortName);
        return
        [
            .. contacts.Select(contact =>
                Known(work, contact, [.. leads.Where(lead => whose.Contains((lead.Id, contact.Id)))], people) with { Blocked = blocked }),
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

    /// <summary>Who has this phone or e-mail: the latest whose name is known, else the latest; null for nobody.</summary>
    public static async Task<Contact?> Latest(Work work, string reach)
    {
        var value = WithoutExtension(reach);
        return await work.Db.ContactPoints.Where(point => point.Value == value)
            .Join(work.Db.Contacts, point => point.ContactId, contact => contact.Id, (_, contact) => contact)
            .OrderByDescending(contact => contact.Name != "").ThenByDescending(contact => contact.Id).FirstOrDefaultAsync();
    }

    /// <summary>A new contact, saved and findable.</summary>
    public static async Task<Contact> Add(Work work, string name, string company, params IEnumerable<string> reach)
    {
        var contact = new Contact { Name = name, Company = company, CreatedAt = work.Now };
        work.Db.Contacts.Add(contact);
        await work.Db.SaveChangesAsync();
        foreach (var value in reach.Select(WithoutExtension).Distinct(StringComparer.Ordinal))
            work.Db.ContactPoints.Add(new ContactPoint { ContactId = contact.Id, Value = value });
        await Vocabulary.Add(work.Db, SearchWords.Of(name, company), word => new SearchWord { Word = word, ContactId = contact.Id });
        return contact;
    }

    /// <summary>One more number (E.164) or address of a contact; false when they have it already.</summary>
    public static async Task<bool> AddReach(Work work, Contact contact, string reach)
    {
        var value = WithoutExtension(reach);
        if (await work.Db.ContactPoints.AnyAsync(point => point.ContactId == contact.Id && point.Value == value)) return false;
        work.Db.ContactPoints.Add(new ContactPoint { ContactId = contact.Id, Value = value });
        work.Record("contact.reach-added", details: new { contact = contact.Id, name = contact.Line, reach = value });
        return true;
    }

    /// <summary>The words a contact is found by, after its name or company has changed.</summary>
    public static async Task Index(Work work, Contact contact)
    {
        await work.Db.SearchWords.Where(word => word.ContactId == contact.Id).ExecuteDeleteAsync();
        await Vocabulary.Add(work.Db, SearchWords.Of(contact.Name, contact.Company),
            word => new SearchWord { Word = word, ContactId = contact.Id });
    }

    /// <summary>
    /// Leads in which these contacts were spoken to, the latest first, and whose each of them is: now, or in a document before the contact
    /// was corrected.
    /// </summary>
    private static Task<Event?> LastSpam(Work work, List<long> contacts) =>
        work.Db.Events.AsNoTracking().Where(document => document.ContactId != null
            && contacts.Contains(document.ContactId.Value) && document.Category == ProcessFacts.Spam
            && document.State != EventState.Cancelled)
            .OrderByDescending(document => document.Id).FirstOrDefaultAsync();

    private static async Task<(List<Lead> Leads, HashSet<(long Lead, long Contact)> Whose)> LeadsOf(Work work, List<long> contacts)
    {
        var now = work.Db.Leads.AsNoTracking().Where(lead => contacts.Contains(lead.ContactId))
            .OrderByDescending(lead => lead.Id).Take(MostLeads);
        var once = await work.Db.Events.AsNoTracking()
            .Where(document => document.LeadId != null && document.ContactId != null && contacts.Contains(document.ContactId.Value))
            .OrderByDescending(document => document.Id).Take(MostLeads * 4)
            .Select(document => new { Lead = document.LeadId!.Value, Contact = document.ContactId!.Value }).Distinct().ToListAsync();
        var leads = await now.ToListAsync();
        var others = once.Select(one => one.Lead).Except(leads.Select(lead => lead.Id)).ToList();
        if (others.Count > 0)
            leads.AddRange(await work.Db.Leads.AsNoTracking().Where(lead => others.Contains(lead.Id)).ToListAsync());
        return (
            [.. leads.OrderByDescending(lead => lead.Id)],
            [.. once.Select(one => (one.Lead, one.Contact)), .. leads.Select(lead => (lead.Id, lead.ContactId))]);
    }

    /// <summary>A number as it is looked up; an address stays as it is.</summary>
    internal static string WithoutExtension(string reach) => PhoneNumber.TryParse(reach)?.E164 ?? reach;

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
