using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.Mail;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Week;

/// <summary>What was said to people: all of it got there, to nobody who has left, and the record of it is whole (U7, U9).</summary>
internal static class SentLaw
{
    public static async Task<List<string>> Holds(WorkingWeek week)
    {
        await using var db = week.Office.Database.Open();
        var now = week.Office.Clock.GetUtcNow();
        var outbox = await db.Outbox.AsNoTracking().ToListAsync();
        var wrong = outbox.Where(message => !Arrived(message, now)).Select(message => $"Message {message.Id} ({message.Kind}) to address "
            + $"{message.AddressId} of {message.CreatedAt:dd.MM HH:mm}: {message.State} {message.Error}").ToList();
        wrong.AddRange((await db.Mail.Where(letter => letter.State != MailState.Sent).ToListAsync())
            .Select(letter => $"Letter to {letter.To}: {letter.State}"));
        var ledger = await DeliveryLedger.Read(db, now);
        int Today(OutboxState state) => outbox.Count(message => message.State == state && message.FinishedAt >= now - DeliveryLedger.Span);
        var gathered = outbox.Count(message => message.State == OutboxState.Gathered);
        if ((ledger.Sent, ledger.Superseded, ledger.Undelivered, ledger.Pending, ledger.Gathered)
            != (Today(OutboxState.Sent), Today(OutboxState.Superseded), 0, 0, gathered))
        {
            wrong.Add($"The ledger says {ledger}");
        }

        var chain = await AuditChain.Verify(db, 0, int.MaxValue);
        if (chain.Flaw != AuditFlaw.None) wrong.Add($"The record is {chain.Flaw} at {chain.Broken}");
        return wrong;
    }

    /// <summary>Who was dismissed sees nothing new and no card of theirs changes; who never belonged gets one answer.</summary>
    public static async Task<List<string>> NobodyElseIsTold(WorkingWeek week)
    {
        await using var db = week.Office.Database.Open();
        var (gone, at, before) = week.Left!.Value;
        var after = gone.Chat.Messages.Sum(message => 1 + message.Edits);
        List<string> wrong = after == before ? []
            : [$"{gone.Name} was shown {after - before} more after leaving:\n{gone.Chat.Transcript()}"];
        var written = await db.Outbox
            .Where(message => message.CreatedAt > at
                && db.Set<Address>().Any(address => address.Id == message.AddressId && address.Account == gone.Chat.Account))
            .ToListAsync();
        wrong.AddRange(written.Select(message =>
            $"A {message.Kind} was written to {gone.Name} at {message.CreatedAt:dd.MM HH:mm}: {message.Screen}"));
        var theirs = await db.Orders
            .Where(order => db.Set<Person>().Any(person => person.Id == order.ExecutorId && person.Roles == Role.External))
            .Select(order => (long?)order.LeadId).ToListAsync();
        var sentOutside = await db.Outbox
            .Where(message => db.Set<Address>().Any(address => address.Id == message.AddressId
                && db.Set<Person>().Any(person => person.Id == address.PersonId && person.Roles == Role.External)))
            .ToListAsync();
        wrong.AddRange(sentOutside
            .Where(message => (message.LeadId is not null && !theirs.Contains(message.LeadId))
                || message.Screen.Contains("916", StringComparison.Ordinal))
            .Select(message => $"The external executor was sent a {message.Kind}: {message.Screen}"));
        if (week.Stranger.Messages.Count != 1)
            wrong.Add($"A stranger was told {week.Stranger.Messages.Count} things:\n{week.Stranger.Transcript()}");
        return wrong;
    }

    private static bool Arrived(OutboxMessage message, DateTimeOffset now) => message.State switch
    {
        OutboxState.Sent or OutboxState.Superseded => message.FinishedAt is not null,
        OutboxState.Gathered => message.DueAt > now,
        _ => false,
    };
}
