using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Delivery;

/// <summary>
/// Tells whoever was told that a card is on its way that it did not arrive, once: what is given up together is one card. Who could not be
/// written to from the beginning was named at once (<c>Reach</c>), and who has left is no news.
/// </summary>
internal static class UnreachedNotice
{
    /// <summary>The messages that this unit of work gives up and somebody has been promised.</summary>
    public static IReadOnlyList<OutboxMessage> Due(SalesBotDb db) =>
        [.. db.ChangeTracker.Entries<OutboxMessage>()
            .Where(e => e.State == EntityState.Modified
                && e.Entity is { State: OutboxState.Undelivered, PromisedToId: not null, Error: not UndeliveredReason.Dismissed })
            .Select(e => e.Entity)];

    /// <summary>Puts the notices into the unit of work.</summary>
    public static async Task Put(SalesBotDb db, IReadOnlyList<OutboxMessage> given, Texts texts, DateTimeOffset now)
    {
        foreach (var promised in given.GroupBy(message => message.PromisedToId!.Value))
        {
            var author = await db.People.FindAsync(promised.Key);
            if (author is not { Active: true } || await Notices.LiveAddress(db, author.Id) is not { } address) continue;
            var lines = new List<Line>();
            foreach (var message in promised) lines.Add(await Say(db, message, texts.For(author.Language)));
            var screen = new Screen { Lines = [.. lines.DistinctBy(line => line.Spans[0].Text)], Tone = Tone.Attention };
            var entry = new OutboxEntry(address, screen, "unreached")
            {
                Placement = Placement.Fresh,
                Priority = Priority.Notice,
                LeadId = promised.First().LeadId,
            };
            Outbox.Put(db, entry, now);
        }
    }

    private static async Task<Line> Say(SalesBotDb db, OutboxMessage message, Phrases phrases)
    {
        var to = await db.People.FirstAsync(person =>
            db.Set<Address>().Any(address => address.Id == message.AddressId && address.PersonId == person.Id));
        return await MatterNames.NumberOf(db, message.LeadId) is { } number
            ? phrases.Say("reach.lost-lead", ("number", number), ("who", to.ShortName))
            : phrases.Say("reach.lost", ("who", to.ShortName));
    }
}
