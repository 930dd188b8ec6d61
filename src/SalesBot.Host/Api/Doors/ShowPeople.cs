using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Host.Api.Doors;

/// <summary><c>GET /api/people</c>: who works here, in which roles, and who is away.</summary>
internal static class ShowPeople
{
    /// <summary>All of them.</summary>
    public static async Task<IResult> Do(HttpContext call, Database database, Office office)
    {
        await using var db = database.Open();
        var (people, now) = (await db.Set<Person>().AsNoTracking().Where(person => person.Active).OrderBy(person => person.Name)
            .ToListAsync(call.RequestAborted), office.Clock.GetUtcNow());
        return Results.Json(new
        {
            Items = people.Select(person => new
            {
                person.Id,
                person.Name,
                Roles = RoleWords.All.Where(role => person.Roles.HasFlag(role)).Select(RoleWords.Key),
                AwayUntil = person.IsAway(now) ? person.AwayUntil : null,
            }),
        });
    }
}
