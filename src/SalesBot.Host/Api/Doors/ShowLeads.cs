using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Leads;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>GET /api/leads</c>: what has changed, or with <c>phone</c> or <c>email</c> the leads of whom it belongs to, the latest first;
/// <c>GET /api/leads/{number}</c>: one.
/// </summary>
internal static class ShowLeads
{
    private const int Most = 50;

    /// <summary>Several.</summary>
    public static Task<IResult> Do(HttpContext call, ReadChanges changes, Database database)
    {
        var (query, said) = (call.Request.Query, new SaidText());
        var (phone, email) = (said.Phone(query["phone"], "phone"), said.Email(query["email"], "email"));
        if (phone is not null && email is not null) said.Wrong("email", "One of phone and email.");
        if ((phone is not null || email is not null) && query.ContainsKey("cursor"))
            said.Wrong("cursor", "Not with a phone or an email: the latest leads of that contact are given.");
        var limit = phone is null && email is null ? null : Page.LimitOf(query, said, Most);
        if (said.Refusal is { } refusal) return Task.FromResult(refusal);
        return (phone?.E164 ?? email?.Key) is { } reach
            ? Of(database, reach, limit ?? Most, call.RequestAborted) : changes.Leads(call);
    }

    /// <summary>One, by its number.</summary>
    public static async Task<IResult> One(string number, HttpContext call, Database database)
    {
        await using var db = database.Open();
        var found = await ApiItems.Leads(db, ByNumber(db, number), call.RequestAborted);
        return found.FirstOrDefault() is { } lead ? Results.Json(lead) : None(number);
    }

    /// <summary>The lead with this number.</summary>
    public static IQueryable<Lead> ByNumber(SalesBotDb db, string number)
    {
        var typed = TypedNumber.Read(number) is { Letter: 'L', Year: not null } read ? read.Text : number.ToUpperInvariant();
        return db.Set<Lead>().Where(lead => lead.Number == typed);
    }

    /// <summary>There is none.</summary>
    public static IResult None(string number) => Refused.NotFound($"There is no lead {Short(number)}.");

    /// <summary>What was asked for, at most as long as a number.</summary>
    public static string Short(string number) => number.Length > 20 ? number[..20] : number;

    private static async Task<IResult> Of(Database database, string reach, int limit, CancellationToken stop)
    {
        await using var db = database.Open();
        var contacts = await db.Set<ContactPoint>().Where(point => point.Value == reach).Select(point => point.ContactId)
            .Distinct().ToListAsync(stop);
        var ids = await db.Set<Lead>().Where(lead => contacts.Contains(lead.ContactId)).OrderByDescending(lead => lead.Id)
            .Select(lead => lead.Id).Take(limit).ToListAsync(stop);
        var leads = await ApiItems.Leads(db, db.Set<Lead>().Where(lead => ids.Contains(lead.Id)), stop);
        return Results.Json(new { Items = leads.Reverse() });
    }
}
