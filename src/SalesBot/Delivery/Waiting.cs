using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>
/// Which messages wait, and which of them may go. The messages of one priority to one address are a lane: in a lane nothing
/// overtakes a message that waits for another try; lanes do not wait for each other.
/// </summary>
internal static class Waiting
{
    /// <summary>Messages that may go to one address now, in the order in which they go.</summary>
    public static IQueryable<OutboxMessage> For(SalesBotDb db, int addressId, DateTimeOffset now) =>
        Unblocked(db, now).Where(m => m.AddressId == addressId && m.DueAt <= now).OrderBy(m => m.Priority).ThenBy(m => m.Id);

    /// <summary>Addresses of a channel that have something to send and are free, the most urgent first. Each comes once: a long backlog of one must not keep the others out of sight.</summary>
    public static IQueryable<int> Addresses(SalesBotDb db, string channel, Priority upTo, DateTimeOffset now) =>
        Unblocked(db, now)
            .Where(m => m.DueAt <= now && m.Priority <= upTo)
            .Join(db.Addresses, m => m.AddressId, a => a.Id, (m, a) => new { Message = m, Address = a })
            .Where(x => x.Address.Channel == channel && x.Address.LeasedUntil <= now && x.Address.NotBefore <= now)
            .GroupBy(x => x.Address.Id)
            .Select(g => new { g.Key, Priority = g.Min(x => x.Message.Priority), DueAt = g.Min(x => x.Message.DueAt), Id = g.Min(x => x.Message.Id) })
            .OrderBy(x => x.Priority).ThenBy(x => x.DueAt).ThenBy(x => x.Id)
            .Select(x => x.Key);

    /// <summary>When the next message of a channel may go; null when none waits.</summary>
    public static async Task<DateTimeOffset?> Next(SalesBotDb db, string channel, DateTimeOffset now, CancellationToken stop)
    {
        var earliest = await Unblocked(db, now)
            .Join(db.Addresses, m => m.AddressId, a => a.Id, (m, a) => new { m.DueAt, Address = a })
            .Where(x => x.Address.Channel == channel)
            .Select(x => new { x.DueAt, Free = x.Address.NotBefore > x.Address.LeasedUntil ? x.Address.NotBefore : x.Address.LeasedUntil })
            .OrderBy(x => x.DueAt > x.Free ? x.DueAt : x.Free)
            .FirstOrDefaultAsync(stop);
        return earliest is null ? null : earliest.DueAt > earliest.Free ? earliest.DueAt : earliest.Free;
    }

    private static IQueryable<OutboxMessage> Unblocked(SalesBotDb db, DateTimeOffset now) =>
        db.Outbox.Where(m => m.State == OutboxState.Pending && !db.Outbox.Any(before =>
            before.AddressId == m.AddressId && before.State == OutboxState.Pending && before.Priority == m.Priority
            && before.Id < m.Id && before.Attempts > 0 && before.DueAt > now));
}
