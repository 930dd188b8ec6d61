using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Colleagues;

/// <summary>[Запросить доступ]: keeps the request, one an account, and asks the admins.</summary>
internal static class AskForAccess
{
    /// <summary>Most requests that wait; of more the newest.</summary>
    internal const int MostWaiting = 100;

    // Whoever was refused may ask again, but not all day long.
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    public static async Task Ask(SalesBotDb db, Office office, Incoming incoming)
    {
        var work = new Work(db, office);
        var aDayAgo = work.Now - Pause;
        var own = db.AccessRequests.Where(request => request.Channel == incoming.Channel && request.Account == incoming.From.Id);
        if (await own.AnyAsync(request => request.DecidedAt == null || request.AskedAt > aDayAgo)) return;
        await own.ExecuteDeleteAsync();
        var others = await db.AccessRequests.AnyAsync(request => request.DecidedAt == null);
        db.AccessRequests.Add(Request(incoming, work.Now));
        await db.SaveChangesAsync();
        await Forget(db);
        await Tell(work, others);
        await work.Save();
    }

    private static AccessRequest Request(Incoming incoming, DateTimeOffset now) => new()
    {
        Channel = incoming.Channel,
        Account = incoming.From.Id,
        Route = incoming.Route,
        Name = CleanText.OneLine(incoming.From.Name, 100).Text is { Length: > 0 } name ? name : incoming.From.Id,
        Language = incoming.From.Language,
        AskedAt = now,
    };

    /// <summary>Of a crowd that asks the oldest are forgotten; whoever is in earnest asks again (X13).</summary>
    private static async Task Forget(SalesBotDb db)
    {
        var waiting = db.AccessRequests.Where(request => request.DecidedAt == null);
        var last = await waiting.Select(request => request.Id).OrderDescending().Skip(MostWaiting).FirstOrDefaultAsync();
        if (last > 0) await waiting.Where(request => request.Id <= last).ExecuteDeleteAsync();
    }

    /// <summary>An admin has one card; it rings for the first, and only counts those who come while somebody waits.</summary>
    private static async Task Tell(Work work, bool others)
    {
        var view = await AccessCard.Read(work);
        foreach (var admin in await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync())
            await work.Notify(admin, new Notice("access-request", phrases => AccessCard.Draw(view, phrases))
            {
                CardKey = AccessCard.Key,
                Placement = others ? Placement.InPlace : Placement.Fresh,
            });
    }
}
