using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Telemetry;

namespace SalesBot.Delivery;

/// <summary>Works through the messages of one leased address, one after the other, until none may go.</summary>
internal sealed class Courier(ChannelDesk desk, int addressId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceWithFile = TimeSpan.FromSeconds(120);

    /// <summary>Sends all that may go. A stop lets the send under way come to its end.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (await Step(stop))
        {
        }
    }

    private async Task<bool> Step(CancellationToken stop)
    {
        await using var db = desk.Database.Open();
        var now = desk.Time.GetUtcNow();
        var address = await db.Addresses.SingleAsync(a => a.Id == addressId, CancellationToken.None);
        if (address.LeasedBy != desk.Sender)
        {
            return false;
        }
        if (address.DeadReason is { } reason)
        {
            await DeadAddress.Bury(db, address, reason, now);
            return await Commit(db, more: false);
        }
        var mayGo = !stop.IsCancellationRequested && address.NotBefore <= now && desk.PausedUntil <= now;
        var next = mayGo ? await Waiting.For(db, addressId, now).Take(2).ToListAsync(CancellationToken.None) : [];
        if (next.Count == 0 || await Supersede(db, next[0], now))
        {
            return await Commit(db, more: next.Count > 0);
        }
        await Deliver(db, next[0], address, now);
        var goOn = await Commit(db, more: next.Count > 1);
        desk.Unnoted.TryRemove(next[0].Id, out _);
        return goOn;
    }

    private async Task<bool> Supersede(SalesBotDb db, OutboxMessage message, DateTimeOffset now) =>
        message.CardKey is not null && !desk.Unnoted.ContainsKey(message.Id) && Supersession.Apply(
            await db.Outbox.Where(m => m.AddressId == addressId && m.CardKey == message.CardKey && m.State == OutboxState.Pending).ToListAsync(),
            now);

    // One commit: what became of the message, and the lease held on or given back.
    private async Task<bool> Commit(SalesBotDb db, bool more)
    {
        var now = desk.Time.GetUtcNow();
        await using var write = await desk.Database.BeginWrite(db);
        var held = await Lease.Hold(db, addressId, desk.Sender, more ? now + Lease.Length : now);
        var tell = UndeliveredNotice.IsDue(db);
        await db.SaveChangesAsync();
        if (tell)
        {
            await UndeliveredNotice.Put(db, desk.Texts, now);
            await db.SaveChangesAsync();
        }
        await write.Commit();
        return held && more;
    }

    private async Task Deliver(SalesBotDb db, OutboxMessage message, Address address, DateTimeOffset now)
    {
        var card = message.CardKey is null ? null
            : await db.Cards.SingleOrDefaultAsync(c => c.AddressId == message.AddressId && c.Key == message.CardKey);
        if (desk.Unnoted.TryGetValue(message.Id, out var known))
        {
            await Note(db, message, card, address, new SendResult.Sent(known));
            return;
        }
        switch (await Parcel.Pack(db, message, card, address))
        {
            case Parcel.Ready ready:
                await Note(db, message, card, address, await Hand(db, message, ready.Outgoing));
                break;
            case Parcel.Needless:
                Outcome.Finish(message, OutboxState.Superseded, null, now);
                break;
            case Parcel.Impossible impossible:
                Outcome.Finish(message, OutboxState.Undelivered, impossible.Reason, now);
                break;
        }
    }

    /// <summary>Hands it to the channel, and says in the trace of its cause what came of it.</summary>
    private async Task<SendResult> Hand(SalesBotDb db, OutboxMessage message, Outgoing outgoing)
    {
        var channel = desk.Channel.Name;
        using var send = Signals.Begin("send", ActivityKind.Producer, message.Trace)?.SetTag("channel", channel).SetTag("message", message.Id).SetTag("kind", message.Kind);
        var began = Stopwatch.GetTimestamp();
        var result = await Send(db, message, outgoing);
        var (took, word) = (Stopwatch.GetElapsedTime(began), result.GetType().Name.ToLowerInvariant());
        send?.SetTag("result", word);
        Signals.Send(channel, message.Kind, word, took, desk.Time.GetUtcNow() - message.DueAt);
        desk.Log.LogDebug("Message {Message} ({Kind}) by {Channel}: {Result} in {Milliseconds:0} ms", message.Id, message.Kind, channel, word, took.TotalMilliseconds);
        return result;
    }

    private async Task<SendResult> Send(SalesBotDb db, OutboxMessage message, Outgoing outgoing)
    {
        if (outgoing.File is not null)
        {
            using var turn = await desk.Database.WriteTurn();
            await Lease.Hold(db, addressId, desk.Sender, desk.Time.GetUtcNow() + PatienceWithFile + Lease.Margin);
        }
        using var patience = new CancellationTokenSource(outgoing.File is null ? Patience : PatienceWithFile, desk.Time);
        try
        {
            // Waited for from outside as well: a channel that does not heed the token must not hold the address beyond the lease.
            return await desk.Channel.Send(outgoing, patience.Token).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new SendResult.Later(UndeliveredReason.NoAnswer);
        }
        catch (Exception wrong)
        {
            desk.Log.LogError(wrong, "Channel {Channel} threw while sending message {Message}", desk.Channel.Name, message.Id);
            return new SendResult.Later(wrong.Message);
        }
    }

    private async Task Note(SalesBotDb db, OutboxMessage message, Card? card, Address address, SendResult result)
    {
        var now = desk.Time.GetUtcNow();
        switch (result)
        {
            case SendResult.Sent sent:
                desk.Unnoted[message.Id] = sent.MessageId;
                Outcome.Sent(db, message, card, sent.MessageId, now);
                await Outcome.Take(db, message);
                break;
            case SendResult.Later later:
                Outcome.Later(message, address, later, Random.Shared.NextDouble(), now);
                if (later.WholeChannel)
                {
                    desk.Pause(message.DueAt);
                }
                break;
            case SendResult.Gone gone:
                message.Attempts++;
                await DeadAddress.Bury(db, address, gone.Reason, now);
                break;
            case SendResult.Moved moved:
                Outcome.Moved(message, address, moved.Route, Random.Shared.NextDouble(), now);
                break;
            case SendResult.Refused refused:
                message.Attempts++;
                Outcome.Finish(message, OutboxState.Undelivered, refused.Reason, now);
                break;
        }
    }
}
