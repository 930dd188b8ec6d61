using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Delivery;

/// <summary>
/// Tells every admin that something could not be delivered (B19). What fails within the same half minute goes out as one card,
/// so that an outage does not ring a hundred times; a notice of this kind that fails itself is only listed.
/// </summary>
internal static class UndeliveredNotice
{
    public const string Kind = "undelivered";
    private const string Key = "delivery";
    private static readonly TimeSpan Gathered = TimeSpan.FromSeconds(30);

    /// <summary>Whether the unit of work gives a message up that an admin should hear of.</summary>
    public static bool IsDue(SalesBotDb db) =>
        db.ChangeTracker.Entries<OutboxMessage>().Any(e =>
            e.State == EntityState.Modified && e.Entity.State == OutboxState.Undelivered && e.Entity.Kind != Kind);

    /// <summary>Puts the notices into the unit of work; call once what was given up is saved, inside the same transaction.</summary>
    public static async Task Put(SalesBotDb db, Texts texts, DateTimeOffset now)
    {
        // Of several couriers that give up at once the last counts what all the others have saved, and there is one card.
        await db.Hold("undelivered");
        var due = new DateTimeOffset(((now.UtcTicks / Gathered.Ticks) + 1) * Gathered.Ticks, TimeSpan.Zero);
        await db.Outbox.Where(m => m.State == OutboxState.Pending && m.DueAt == due && m.Kind == Kind).ExecuteDeleteAsync();
        var day = now - DeliveryLedger.Span;
        var count = await db.Outbox.CountAsync(m => m.State == OutboxState.Undelivered && m.Kind != Kind && m.FinishedAt >= day);
        var admins = await db.People.Where(p => p.Active && (p.Roles & Role.Admin) != Role.None).Select(p => new { p.Id, p.Language })
            .ToListAsync();
        foreach (var admin in admins)
        {
            if (await Notices.LiveAddress(db, admin.Id) is { } address)
            {
                var screen = Draw(count, texts.For(admin.Language));
                Outbox.Put(
                    db,
                    new OutboxEntry(address, screen, Kind)
                    {
                        CardKey = Key,
                        Placement = Placement.Fresh,
                        Priority = Priority.Bulk,
                        Delay = due - now,
                    },
                    now);
            }
        }
    }

    private static Screen Draw(int count, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("delivery.undelivered", ("n", count)), Emphasis.Strong)]),
            phrases["delivery.undelivered-hint"],
        ],
        Rows = [[new Button(phrases["delivery.show"], "/delivery", ButtonStyle.Primary)]],
        Tone = Tone.Attention,
    };
}
