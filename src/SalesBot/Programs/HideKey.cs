using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Programs;

/// <summary>[Спрятать ключ]: the card shows what the key may do in its place, and the ledger of messages forgets it too.</summary>
internal static class HideKey
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(1);

    public static async Task Run(Visit visit, ApiKey key)
    {
        var card = KeyCard.Draw(visit, key);
        if (await visit.PressedCard() is { } pressed) await visit.ReplyOn(pressed, card);
        else await visit.Reply(card);
        await Forget(visit.Db, key);
    }

    /// <summary>Whoever forgot to press it: after a day the ledger forgets the key by itself. Returns of how many.</summary>
    public static async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        var before = now - Shown;
        await using var db = database.Open();
        var old = await db.ApiKeys.Where(key => key.ShownOn != null && key.CreatedAt < before).ToListAsync(stop);
        foreach (var key in old) await Forget(db, key);
        await db.SaveChangesAsync(stop);
        return old.Count;
    }

    private static async Task Forget(SalesBotDb db, ApiKey key)
    {
        var (address, card, made) = (key.ShownTo ?? 0, key.ShownOn, key.CreatedAt);
        var blank = ScreenJson.Write(new Screen { Lines = [$"{key.Name} · …{key.Ending}"] });
        await db.Outbox.Where(m => m.AddressId == address && m.CardKey == card && m.CreatedAt == made)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Screen, blank));
        (key.ShownTo, key.ShownOn) = (null, null);
    }
}
