using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>
/// Which messages wait. The messages of one priority to one address are a lane: in a lane nothing overtakes a message that waits for
/// another try; lanes do not wait for each other. Every question reads the heads of lanes by an index, never what stands behind them.
/// </summary>
internal static class Waiting
{
    // Held back for a minute at most, by a clock that may be a minute ahead of this one. What lies further ahead was written by a clock
    // that was wrong, and waits for nothing.
    private static readonly TimeSpan FurthestAhead = 2 * Outbox.LongestDelay;

    /// <summary>The addresses of a channel that have something to send, in no order; each comes once, however much waits for it.</summary>
    public static IQueryable<WaitingAddress> Addresses(SalesBotDb db, string channel, string sender, DateTimeOffset now)
    {
        var (due, outbox, hearts) = (Due(db, now), db.Outbox, db.Hearts);
        return db.Addresses
            .Where(a => a.Channel == channel && outbox.Any(m => m.AddressId == a.Id && m.State == OutboxState.Pending))
            .Select(a => new WaitingAddress(
                a.Id,
                a.LeasedBy == sender,
                a.LeasedBy == null || a.LeasedBy == sender || !hearts.Any(heart => heart.Id == a.LeasedBy),
                due.Where(m => m.AddressId == a.Id && m.Priority == Priority.Interactive)
                    .OrderBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefault(),
                due.Where(m => m.AddressId == a.Id && m.Priority == Priority.Notice)
                    .OrderBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefault(),
                due.Where(m => m.AddressId == a.Id && m.Priority == Priority.Bulk)
                    .OrderBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefault()));
    }

    /// <summary>Messages to one address in some of its lanes, in the order in which they go.</summary>
    public static IQueryable<OutboxMessage> For(SalesBotDb db, int addressId, IReadOnlyList<Priority> lanes, DateTimeOffset now)
    {
        var (first, last) = (lanes[0], lanes[^1]);
        var between = Due(db, now).Where(m => m.AddressId == addressId && m.Priority >= first && m.Priority <= last);
        var some = last - first < lanes.Count ? between : between.Where(m => m.Priority == first || m.Priority == last);
        return some.OrderBy(m => m.Priority).ThenBy(m => m.Id);
    }

    /// <summary>When the next message that is held back may go; null when none is.</summary>
    public static Task<DateTimeOffset?> Next(SalesBotDb db, DateTimeOffset now, CancellationToken stop) =>
        db.Outbox.Where(m => m.State == OutboxState.Pending && m.DueAt > now)
            .OrderBy(m => m.DueAt).Select(m => (DateTimeOffset?)m.DueAt).FirstOrDefaultAsync(stop);

    /// <summary>Whether a message is held back no longer: what never was is due whatever the clock said when it was written.</summary>
    public static Expression<Func<OutboxMessage, bool>> IsDue(DateTimeOffset now)
    {
        var furthest = now + FurthestAhead;
        return m => m.DueAt <= now || m.DueAt <= m.CreatedAt || m.DueAt > furthest;
    }

    /// <summary>All that may go.</summary>
    public static IQueryable<OutboxMessage> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Outbox.Where(m => m.State == OutboxState.Pending).Where(IsDue(now));
}

/// <summary>An address that has something to send.</summary>
/// <param name="Id">Its key.</param>
/// <param name="IsMine">Whether this sender has it already.</param>
/// <param name="IsFree">Whether no other living sender has it.</param>
/// <param name="Answer">The first message of the lane of answers; null when none may go.</param>
/// <param name="Notice">The same of notices.</param>
/// <param name="Bulk">The same of bulk.</param>
internal sealed record WaitingAddress(int Id, bool IsMine, bool IsFree, long? Answer, long? Notice, long? Bulk)
{
    /// <summary>The lanes that have something, the most urgent first.</summary>
    public IEnumerable<(Priority Lane, long First)> Lanes()
    {
        if (Answer is { } answer) yield return (Priority.Interactive, answer);
        if (Notice is { } notice) yield return (Priority.Notice, notice);
        if (Bulk is { } bulk) yield return (Priority.Bulk, bulk);
    }
}
