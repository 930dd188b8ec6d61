using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Programs;

/// <summary>What a program says of a contact; null for what stays as it is.</summary>
/// <param name="Name">Name.</param>
/// <param name="Company">Company, as it is called; empty for none.</param>
/// <param name="Position">Position; empty for none.</param>
/// <param name="Reach">All phones (E.164) and e-mails, the first phone first.</param>
/// <param name="ClientId">The client they speak for.</param>
public sealed record SaidPerson(string? Name, string? Company, string? Position, IReadOnlyList<string>? Reach, long? ClientId)
{
    /// <summary>The first column of a contact line, which a name with a comma must not look like.</summary>
    public static string Line(string name, string company) => Contact.LineOf(name.Replace(',', ' '), company);
}

/// <summary>Writes a contact down, or corrects one, as the card of a contact does it (D17, D19): the record keeps both.</summary>
public static class ChangeContact
{
    /// <summary>The contact that is meant, found or made by the one rule there is for that.</summary>
    public static async Task<Contact> FindOrAdd(Work work, SaidPerson said)
    {
        var reach = said.Reach ?? [];
        var who = SaidPerson.Line(said.Name ?? "", said.Company ?? "");
        var first = reach.Count > 0 ? reach[0] : "";
        // Without a name it is whoever has the number: else each exchange would make one more of nobody.
        var there = who.Length == 0 ? await ContactDirectory.Latest(work, first) : null;
        var contact = await PresentContact.Of(work, who, first, there, said.ClientId, null);
        if (said.Position is { Length: > 0 } position) contact.Position = position;
        foreach (var also in reach.Skip(1)) await ContactDirectory.AddReach(work, contact, also);
        return contact;
    }

    /// <summary>Corrects one; open leads of theirs say what is right now.</summary>
    public static async Task Do(Work work, Contact contact, SaidPerson said)
    {
        var points = await work.Db.ContactPoints.Where(point => point.ContactId == contact.Id).OrderBy(point => point.Id).ToListAsync();
        var before = (contact.Line, Phone: Phone(points), Email: Email(points));
        if (!Record(work, contact, points, said)) return;
        (contact.Name, contact.Company) = (said.Name ?? contact.Name, said.Company ?? contact.Company);
        (contact.Position, contact.ClientId) = (said.Position ?? contact.Position, said.ClientId ?? contact.ClientId);
        if (said.Reach is { } reach) Put(work, contact, points, reach);
        await ContactDirectory.Index(work, contact);
        await work.Db.SaveChangesAsync();
        var now = await work.Db.ContactPoints.AsNoTracking().Where(point => point.ContactId == contact.Id).OrderBy(point => point.Id)
            .ToListAsync();
        var change = new ContactChange(before.Line, before.Phone, before.Email, Phone(now), Email(now));
        foreach (var part in work.Office.Features.Parts<ContactChanged>()) await part.Do(work, contact, change);
    }

    private static bool Record(Work work, Contact contact, List<ContactPoint> points, SaidPerson said)
    {
        var phrases = work.Office.Phrases("ru");
        var (name, reach) = (contact.Line, said.Reach is null ? null : string.Join(", ", said.Reach));
        return Changed(work, name, phrases["contact.who"], contact.Name, said.Name)
            | Changed(work, name, phrases["contact.company"], contact.Company, said.Company)
            | Changed(work, name, phrases["contact.position"], contact.Position, said.Position)
            | Changed(work, name, phrases["contact.reach"], string.Join(", ", points.Select(point => point.Value)), reach)
            | (said.ClientId is { } client && client != contact.ClientId);
    }

    private static bool Changed(Work work, string name, string field, string from, string? to)
    {
        if (to is null || to == from) return false;
        work.Record("contact.field-changed", details: new { name, field, from = Shown(from), to = Shown(to) });
        return true;
    }

    private static string Shown(string text) => text.Length > 0 ? text : "—";

    private static void Put(Work work, Contact contact, List<ContactPoint> points, IReadOnlyList<string> reach)
    {
        work.Db.ContactPoints.RemoveRange(points.Where(point => !reach.Contains(point.Value)));
        foreach (var value in reach.Except(points.Select(point => point.Value)))
            work.Db.ContactPoints.Add(new ContactPoint { ContactId = contact.Id, Value = value });
    }

    private static string? Phone(List<ContactPoint> points) => points.Find(point => !ReachField.IsEmail(point.Value))?.Value;

    private static string? Email(List<ContactPoint> points) => points.Find(point => ReachField.IsEmail(point.Value))?.Value;
}
