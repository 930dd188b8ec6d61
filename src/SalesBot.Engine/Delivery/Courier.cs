using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Telemetry;

namespace SalesBot.Delivery;

/// <summary>Works through the messages of one leased address, one after the other, until none may go.</summary>
/// <param name="desk">What the couriers of the channel share.</param>
/// <param name="addressId">The address.</param>
/// <param name="last">The least urgent lane it carries.</param>
internal sealed class Courier(ChannelDesk desk, int addressId, Priority last)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceWithFile = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan FileLook = TimeSpan.FromSeconds(1);

    // Nothing was put off, given up, moved or left to others: who sent it on its way need not look again.
    private bool asExpected = true;

    /// <summary>
    /// Sends all that may go. A stop lets the send under way come to its end. False when there may be something new to do or to wait for.
    /// </summary>
    public async Task<bool> Run(CancellationToken stop)
    {
        while (await Step(stop))
        {
        }

        return asExpected;
    }

    private async Task<bool> Step(CancellationToken stop)
    {
        await using var db = await desk.Database.OpenConnected();
        var now = desk.Time.GetUtcNow();
        var lanes = stop.IsCancellationRequested ? [] : desk.Pauses.Open(addressId, last);
        asExpected &= lanes.Count > 0;
        if (lanes.Count == 0 || await NextMessage.Read(db, addressId, lanes, now) is not { } next) return await Rest(db);
        if (next.Address.LeasedBy != desk.Sender) return asExpected = false;
        if (next.Address.DeadReason is not null) return await Commit(db, more: false, gone: next.Address);
        if (await Supersede(db, next, now)) return await Commit(db, more: true);
        await Deliver(db, next, now);
        var goOn = await Commit(db, next.HasMore);
        desk.Unnoted.TryRemove(next.Message.Id, out _);
        return goOn;
    }

    // Nothing may go to it now: what waits for an address that has died meanwhile is given up all the same.
    private async Task<bool> Rest(SalesBotDb db)
    {
        var address = await db.Addresses.SingleAsync(address => address.Id == addressId, CancellationToken.None);
        if (address.LeasedBy != desk.Sender) return asExpected = false;
        // Who is alone gives nothing back.
        if (address.DeadReason is null && desk.IsAlone) return false;
        return await Commit(db, more: false, gone: address.DeadReason is null ? null : address);
    }

    private async Task<bool> Supersede(SalesBotDb db, NextMessage next, DateTimeOffset now)
    {
        var message = next.Message;
        if (desk.Unnoted.ContainsKey(message.Id)) return false;
        if (message.CardKey is null) return next.HasMore && await EqualAnswers.Fold(desk.Database, db, message, now);
        return !next.Place.IsAlone && Supersession.Apply(
            await db.Outbox.Where(m => m.AddressId == addressId && m.CardKey == message.CardKey && m.State == OutboxState.Pending)
                .ToListAsync(),
            now);
    }

    // One commit: what became of the message, and the lease given back where others may want it.
    private async Task<bool> Commit(SalesBotDb db, bool more, Address? gone = null)
    {
        var now = desk.Time.GetUtcNow();
        await using var write = await desk.Database.BeginPlainWrite(db);
        var held = (gone is null && desk.IsAlone) || await Lease.Hold(db, addressId, desk.Sender, on: more || desk.IsAlone);
        if (gone is not null) await BuryIfStillGone(db, gone, now);
        var tell = UndeliveredNotice.IsDue(db);
        var unreached = UnreachedNotice.Due(db);
        await db.SaveChangesAsync();
        asExpected &= gone is null && !tell;
        if (tell)
        {
            await UndeliveredNotice.Put(db, desk.Texts, now);
            await UnreachedNotice.Put(db, unreached, desk.Texts, now);
            await db.SaveChangesAsync();
        }
        await write.Commit();
        return held && more;
    }

    // The lease's row is locked by now: who comes back has done so before, and is read as alive, or does so after all is buried.
    private static async Task BuryIfStillGone(SalesBotDb db, Address address, DateTimeOffset now)
    {
        await db.Entry(address).ReloadAsync();
        if (address.DeadReason is { } reason) await DeadAddress.Bury(db, address, reason, now);
    }

    private async Task Deliver(SalesBotDb db, NextMessage next, DateTimeOffset now)
    {
        var (message, address, person, place, _) = next;
        if (desk.Unnoted.TryGetValue(message.Id, out var known))
        {
            await Note(db, message, place.Card, address, new SendResult.Sent(known));
            return;
        }
        switch (await Parcel.Pack(db, message, place, address, person, desk.Texts))
        {
            case Parcel.Ready ready:
                await Note(db, message, place.Card, address, await Hand(message, ready.Outgoing));
                break;
            case Parcel.Waits:
                // No failed try: nothing behind it waits for it.
                message.DueAt = now + FileLook;
                asExpected = false;
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
    private async Task<SendResult> Hand(OutboxMessage message, Outgoing outgoing)
    {
        var channel = desk.Channel.Name;
        using var send = Signals.Begin("send", ActivityKind.Producer, message.Trace)
            ?.SetTag("channel", channel).SetTag("message", message.Id).SetTag("kind", message.Kind);
        var began = Stopwatch.GetTimestamp();
        var result = await Send(message, outgoing);
        var (took, word) = (Stopwatch.GetElapsedTime(began), result.GetType().Name.ToLowerInvariant());
        send?.SetTag("result", word);
        Signals.Send(channel, message.Kind, word, took, desk.Time.GetUtcNow() - message.DueAt);
        desk.Log.LogDebug(
            "Message {Message} ({Kind}) by {Channel}: {Result} in {Milliseconds:0} ms",
                message.Id, message.Kind, channel, word, took.TotalMilliseconds);
        return result;
    }

    private async Task<SendResult> Send(OutboxMessage message, Outgoing outgoing)
    {
        using var patience = new CancellationTokenSource(outgoing.File is null ? Patience : PatienceWithFile, desk.Time);
        try
        {
            // Waited for from outside as well: a channel that does not heed the token must not hold the address for ever.
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
        var isOwnPace = result is SendResult.Later { IsOwnPace: true };
        asExpected &= result is SendResult.Sent;
        if (desk.Pauses.Note(address.Id, message.Priority, result, message.Attempts + (isOwnPace ? 0 : 1)))
        {
            desk.Wake();
        }
        switch (result)
        {
            case SendResult.Later { IsOwnPace: true }:
                break;
            case SendResult.Sent sent:
                desk.Unnoted[message.Id] = sent.MessageId;
                Outcome.Sent(db, message, card, sent.MessageId, now);
                break;
            case SendResult.Later later:
                Outcome.Later(message, later, now);
                break;
            case SendResult.Gone gone:
                message.Attempts++;
                await DeadAddress.Bury(db, address, gone.Reason, now);
                break;
            case SendResult.Moved moved:
                Outcome.Moved(message, address, moved.Route);
                break;
            case SendResult.Refused refused:
                message.Attempts++;
                Outcome.Finish(message, OutboxState.Undelivered, refused.Reason, now);
                break;
        }
    }
}
