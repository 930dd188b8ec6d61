using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>What became of messages, for the admin (U9: sent, shown, or on this list).</summary>
/// <param name="Sent">How many went out in the last 24 hours.</param>
/// <param name="Superseded">How many of the last 24 hours a newer state made needless.</param>
/// <param name="Undelivered">How many were given up in the last 24 hours.</param>
/// <param name="Pending">How many wait now.</param>
/// <param name="OldestPending">How long the oldest of those has been waiting; null when none does.</param>
/// <param name="Failures">What could not be delivered, the latest first, at most <see cref="LongestList"/> of the last 30 days.</param>
public sealed record DeliveryLedger(
    int Sent, int Superseded, int Undelivered, int Pending, TimeSpan? OldestPending, IReadOnlyList<DeliveryFailure> Failures)
{
    /// <summary>How many that are not urgent are being gathered now.</summary>
    public int Gathered { get; init; }

    /// <summary>How many failures are listed.</summary>
    public const int LongestList = 20;

    /// <summary>What the totals look back on: 24 hours.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromHours(24);

    private static readonly TimeSpan Listed = TimeSpan.FromDays(30);

    /// <summary>The ledger as it is now.</summary>
    public static async Task<DeliveryLedger> Read(SalesBotDb db, DateTimeOffset now, CancellationToken stop = default)
    {
        var day = now - Span;
        // FinishedAt says it exactly; the index is on DueAt, which may be older by as long as a message waits before it is given up.
        var dueSince = day - (2 * Span);
        var totals = await db.Outbox
            .Where(m => m.State != OutboxState.Pending && m.DueAt >= dueSince && m.FinishedAt >= day)
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var pending = Waiting.Due(db, now);
        var oldest = await pending.OrderBy(m => m.CreatedAt).Select(m => (DateTimeOffset?)m.CreatedAt).FirstOrDefaultAsync(stop);
        // A clock that was ahead may have written it.
        var age = oldest > now ? TimeSpan.Zero : now - oldest;
        return new DeliveryLedger(
            totals.GetValueOrDefault(OutboxState.Sent), totals.GetValueOrDefault(OutboxState.Superseded),
            totals.GetValueOrDefault(OutboxState.Undelivered), await pending.CountAsync(stop), age, await ReadFailures(db, now, stop))
        {
            Gathered = await db.Outbox.CountAsync(m => m.State == OutboxState.Gathered, stop),
        };
    }

    private static async Task<IReadOnlyList<DeliveryFailure>> ReadFailures(SalesBotDb db, DateTimeOffset now, CancellationToken stop)
    {
        var since = now - Listed;
        var given = await (
            from message in db.Outbox
            where message.State == OutboxState.Undelivered && message.FinishedAt >= since
            orderby message.FinishedAt descending, message.Id descending
            join address in db.Addresses on message.AddressId equals address.Id
            join person in db.People on address.PersonId equals person.Id
            select new { person.Name, address.Channel, Message = message }).AsNoTracking().Take(LongestList).ToListAsync(stop);
        var names = await MatterNames.Of(db, [.. given.Select(one => one.Message.LeadId).OfType<long>().Distinct()]);
        return given.ConvertAll(one => new DeliveryFailure(
            one.Name, one.Channel, one.Message.Kind, one.Message.LeadId is { } lead ? names.GetValueOrDefault(lead).Number : null,
            one.Message.CreatedAt, one.Message.FinishedAt!.Value, one.Message.Error));
    }
}

/// <summary>A message that could not be delivered.</summary>
/// <param name="To">Name of the person.</param>
/// <param name="Channel">Channel name.</param>
/// <param name="Kind">What it was, as in <see cref="OutboxMessage.Kind"/>.</param>
/// <param name="Lead">Number of the lead it was about; null for none.</param>
/// <param name="Since">When it was written.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Reason">Why: one of <see cref="UndeliveredReason"/>, or what the channel said.</param>
public sealed record DeliveryFailure(
    string To, string Channel, string Kind, string? Lead, DateTimeOffset Since, DateTimeOffset GivenUpAt, string? Reason);
