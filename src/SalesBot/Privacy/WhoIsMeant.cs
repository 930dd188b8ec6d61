using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.Finding;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Privacy;

/// <summary>
/// Whose data may be meant: contacts and former colleagues; a phone or an address of nobody we know is looked for as it is.
/// </summary>
internal static partial class WhoIsMeant
{
    /// <summary>More than these are not chosen from.</summary>
    private const int Most = 8;

    public static async Task<IReadOnlyList<Someone>> By(Work work, string text)
    {
        if (await ByToken(work, text) is { } known) return known;
        var phone = PhoneNumber.TryParse(text)?.E164;
        var value = phone ?? EmailAddress.TryParse(text)?.Key;
        var ids = value is null ? await Partly(work, text) : await work.Db.ContactPoints.Where(point => point.Value == value)
            .Select(point => point.ContactId).Distinct().Take(Most).ToListAsync();
        var people = new List<Someone>();
        foreach (var id in ids) if (await Contact(work, id) is { } contact) people.Add(contact);
        if (value is null) people.AddRange(await Former(work, text));
        if (people.Count == 0 && text != Needles.Erased)
            people.Add(value is null ? new Someone("reach", 0, text, []) : new Someone("reach", 0, "", [value]));
        return people;
    }

    private static async Task<IReadOnlyList<Someone>?> ByToken(Work work, string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !long.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return text[..dash] switch
        {
            "contact" => await Contact(work, id) is { } contact ? [contact] : [],
            "person" => await work.Db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == id && !person.Active) is { } person
                && person.Name != Needles.Erased ? [Colleague(person)] : [],
            _ => null,
        };
    }

    private static async Task<List<long>> Named(Work work, string text)
    {
        List<long>? all = null;
        foreach (var word in SearchWords.Of(text))
        {
            var ids = await work.Db.SearchWords.Where(entry => entry.Word == word && entry.ContactId != null)
                .Select(entry => entry.ContactId!.Value).ToListAsync();
            all = all is null ? ids : [.. all.Intersect(ids)];
        }

        return [.. (all ?? []).Distinct().Take(Most)];
    }

    /// <summary>
    /// By a part of a number or of an address, the number of a lead, or words; where nobody is called exactly so, by the words that /find
    /// takes them for: «nothing is recorded» must not hang on a case.
    /// </summary>
    private static async Task<List<long>> Partly(Work work, string text)
    {
        var (db, search) = (work.Db, new ContactSearch(work.Db, null, default, Most));
        if (TypedNumber.Read(text) is { IsSaid: true, Letter: 'L' } number)
        {
            var numbers = await StoredNumbers.Of(db, number);
            return await db.Leads.Where(lead => numbers.Contains(lead.Number)).Select(lead => lead.ContactId).Distinct().Take(Most)
                .ToListAsync();
        }

        if (PartOfNumber().IsMatch(text)) return (await search.ByDigits(string.Concat(text.Where(char.IsAsciiDigit)))).Ids;
        if (text.Contains('@', StringComparison.Ordinal)) return (await search.ByEmail(text.Trim().ToLowerInvariant())).Ids;
        if (await Named(work, text) is { Count: > 0 } named) return named;
        foreach (var said in new[] { text, Keyboard.Switched(text) }.OfType<string>())
        {
            var typed = SearchWords.Of(said);
            if (typed.Count == 0) continue;
            foreach (var words in new[] { typed }.Concat(await Corrections.Of(db, typed)))
                if ((await search.ByWords(words)).Ids is { Count: > 0 } meant) return meant;
        }

        return [];
    }

    [GeneratedRegex(@"^[\s()*…-]*(?:\d[\s()-]*){4,9}$")]
    private static partial Regex PartOfNumber();

    private static async Task<IEnumerable<Someone>> Former(Work work, string text)
    {
        var words = SearchWords.Of(text);
        var former = await work.Db.People.AsNoTracking().Where(person => !person.Active && person.Name != Needles.Erased).ToListAsync();
        return former.Where(person => words.Count > 0 && words.All(SearchWords.Of(person.Name).Contains)).Take(Most).Select(Colleague);
    }

    private static Someone Colleague(Person person) => new("person", person.Id, person.Name, []) { Row = typeof(Person) };

    private static async Task<Someone?> Contact(Work work, long id)
    {
        var (db, contact) = (work.Db, await work.Db.Contacts.AsNoTracking().FirstOrDefaultAsync(contact => contact.Id == id));
        if (contact is null || contact.Name == Needles.Erased) return null;
        var reaches = await db.ContactPoints.Where(point => point.ContactId == id).Select(point => point.Value).ToListAsync();
        var shared = await db.ContactPoints.Where(point => point.ContactId != id && reaches.Contains(point.Value))
            .Select(point => point.Value).Distinct().ToListAsync();
        var name = contact.Name;
        if (await db.Contacts.AnyAsync(other => other.Id != id && other.Name == name) || await db.People.AnyAsync(one => one.Name == name))
            shared.Add(name);
        return new Someone("contact", id, name, reaches)
        {
            Row = typeof(Contact),
            Shared = shared,
            Leads = await db.Leads.Where(lead => lead.ContactId == id).Select(lead => lead.Id).ToListAsync(),
        };
    }
}
