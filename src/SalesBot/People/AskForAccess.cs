using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.People;

/// <summary>[Запросить доступ]: keeps the request, once, and asks the admins.</summary>
internal static class AskForAccess
{
    // Whoever was refused may ask again, but not all day long.
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    public static async Task Ask(SalesBotDb db, Office office, Incoming incoming)
    {
        var work = new Work(db, office);
        var aDayAgo = work.Now - Pause;
        var asked = await db.AccessRequests.AnyAsync(request => request.Channel == incoming.Channel && request.Account == incoming.From.Id && (request.DecidedAt == null || request.AskedAt > aDayAgo));
        if (asked) return;
        var request = new AccessRequest
        {
            Channel = incoming.Channel,
            Account = incoming.From.Id,
            Route = incoming.Route,
            Name = CleanText.OneLine(incoming.From.Name, 100).Text is { Length: > 0 } name ? name : incoming.From.Id,
            Language = incoming.From.Language,
            AskedAt = work.Now,
        };
        db.AccessRequests.Add(request);
        await db.SaveChangesAsync();
        foreach (var admin in await db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync())
            await work.Notify(admin, new Notice("access-request", phrases => DecideAccess.Draw(request, phrases)) { CardKey = DecideAccess.Key(request.Id) });
        await work.Save();
    }
}
