using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>GET /api/contacts</c>: all contacts page by page, those of a <c>client</c>, or who has a <c>phone</c> or <c>email</c>;
/// <c>GET /api/contacts/{id}</c>: one.
/// </summary>
internal static class ShowContacts
{
    /// <summary>Several.</summary>
    public static async Task<IResult> Do(HttpContext call, Database database)
    {
        var (query, said) = (call.Request.Query, new SaidText());
        var (phone, email) = (said.Phone(query["phone"], "phone"), said.Email(query["email"], "email"));
        long? client = long.TryParse(query["client"], out var id) ? id : null;
        if (client is null && query.ContainsKey("client")) said.Wrong("client", "Not an id.");
        if (phone is not null && email is not null) said.Wrong("email", "One of phone and email.");
        if (Page.Read(query, said) is not { } page || said.Refusal is not null) return said.Refusal!;
        var (reach, after) = (phone?.E164 ?? email?.Key, page.After);
        await using var db = database.Open();
        var contacts = db.Set<Contact>().AsNoTracking().Where(contact => contact.Id > after);
        if (client is not null) contacts = contacts.Where(contact => contact.ClientId == client);
        if (reach is not null) contacts = contacts.Where(contact => db.Set<ContactPoint>()
            .Any(point => point.ContactId == contact.Id && point.Value == reach));
        var found = await contacts.OrderBy(contact => contact.Id).Take(page.Limit).ToListAsync(call.RequestAborted);
        return page.Of(found, contact => contact.Id, await Json(db, found, call.RequestAborted));
    }

    /// <summary>One.</summary>
    public static async Task<IResult> One(long id, HttpContext call, Database database)
    {
        await using var db = database.Open();
        var found = await db.Set<Contact>().AsNoTracking().Where(contact => contact.Id == id).ToListAsync(call.RequestAborted);
        return found.Count == 0 ? None(id) : Results.Json((await Json(db, found, call.RequestAborted)).Single());
    }

    /// <summary>There is none.</summary>
    public static IResult None(long id) => Refused.NotFound($"There is no contact {id}.");

    /// <summary>Contacts as programs get them.</summary>
    public static async Task<IReadOnlyList<object>> Json(SalesBotDb db, IReadOnlyCollection<Contact> contacts, CancellationToken stop)
    {
        var ids = contacts.Select(contact => contact.Id).ToList();
        var points = (await db.Set<ContactPoint>().AsNoTracking().Where(point => ids.Contains(point.ContactId)).OrderBy(point => point.Id)
            .ToListAsync(stop)).ToLookup(point => point.ContactId, point => point.Value);
        return
        [
            .. contacts.Select(contact => new
            {
                contact.Id,
                contact.Name,
                contact.Company,
                contact.Position,
                Phones = points[contact.Id].Where(value => !value.Contains('@', StringComparison.Ordinal)),
                Emails = points[contact.Id].Where(value => value.Contains('@', StringComparison.Ordinal)),
                contact.ClientId,
                contact.CreatedAt,
            }),
        ];
    }
}
