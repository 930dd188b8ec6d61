using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Values;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>GET /api/clients</c>: all clients page by page, or those with an <c>inn</c>; <c>GET /api/clients/{id}</c>: one. A client that was
/// merged into another is that other one.
/// </summary>
internal static class ShowClients
{
    /// <summary>Several.</summary>
    public static async Task<IResult> Do(HttpContext call, Database database)
    {
        var said = new SaidText();
        var inn = Inn.Digits(call.Request.Query["inn"].ToString());
        if (inn.Length > 0 && Inn.Check(inn) == InnCheck.WrongLength)
            said.Wrong("inn", $"10 digits of an organisation or 12 of a person, not {inn.Length}.");
        if (Page.Read(call.Request.Query, said) is not { } page || said.Refusal is not null) return said.Refusal!;
        var after = page.After;
        await using var db = database.Open();
        var clients = await db.Set<Client>().AsNoTracking()
            .Where(client => client.MergedIntoId == null && client.Id > after && (inn == "" || client.Inn == inn))
            .OrderBy(client => client.Id).Take(page.Limit).ToListAsync(call.RequestAborted);
        return page.Of(clients, client => client.Id, clients.Select(Json));
    }

    /// <summary>One.</summary>
    public static async Task<IResult> One(long id, HttpContext call, Database database)
    {
        await using var db = database.Open();
        var client = await db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, call.RequestAborted);
        if (client?.MergedIntoId is { } survivor)
            client = await db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == survivor, call.RequestAborted);
        return client is null ? None(id) : Results.Json(Json(client));
    }

    /// <summary>There is none.</summary>
    public static IResult None(long id) => Refused.NotFound($"There is no client {id}.");

    /// <summary>A client as programs get it.</summary>
    public static object Json(Client client) => new
    {
        client.Id,
        client.Name,
        client.Inn,
        client.Kpp,
        client.Address,
        client.CreatedAt,
    };
}
