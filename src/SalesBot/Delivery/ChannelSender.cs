using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>Finds the addresses of one channel that have something to send and gives each to a courier. Each channel has its own, so that a slow one holds up no other.</summary>
internal sealed class ChannelSender(ChannelDesk desk)
{
    private const int Couriers = 8;
    private const int KeptForAnswers = 2;
    private const int Looked = 64;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(20);

    // Other processes wake their own sender only: this is how long their messages wait when they die before sending them.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that there may be something new. Never waits; many calls are one.</summary>
    public void Wake() => wakes.Writer.TryWrite(true);

    /// <summary>Sends whatever comes due until stopped; then lets the sends under way come to their end.</summary>
    public async Task Run(CancellationToken stop)
    {
        List<Task> busy = [];
        while (!stop.IsCancellationRequested)
        {
            await Rest(await StartSome(busy, stop), stop);
        }
        await Task.WhenAll(busy);
    }

    /// <summary>Sends until nothing is due; returns whether anything was.</summary>
    public async Task<bool> SendDue(CancellationToken stop)
    {
        var any = false;
        List<Task> busy = [];
        do
        {
            await Start(busy, stop);
            any |= busy.Count > 0;
            await (busy.Count > 0 ? Task.WhenAny(busy) : Task.CompletedTask);
        }
        while (busy.Count > 0);
        return any;
    }

    private async Task<TimeSpan> StartSome(List<Task> busy, CancellationToken stop)
    {
        try
        {
            await Start(busy, stop);
            return busy.Count >= Couriers ? LongestRest : await UntilNext(stop);
        }
        catch (Exception wrong)
        {
            if (!stop.IsCancellationRequested)
            {
                desk.Log.LogError(wrong, "The outbox of channel {Channel} could not be read", desk.Channel.Name);
            }
            return LongestRest;
        }
    }

    private async Task Start(List<Task> busy, CancellationToken stop)
    {
        busy.RemoveAll(t => t.IsCompleted);
        var now = desk.Time.GetUtcNow();
        if (busy.Count >= Couriers || desk.PausedUntil > now || stop.IsCancellationRequested)
        {
            return;
        }
        await using var db = desk.Database.Open();
        var upTo = busy.Count < Couriers - KeptForAnswers ? Priority.Bulk : Priority.Interactive;
        foreach (var address in await Waiting.Addresses(db, desk.Channel.Name, upTo, now).Take(Looked).ToListAsync(CancellationToken.None))
        {
            if (busy.Count < Couriers && await Take(db, address, now))
            {
                busy.Add(Task.Run(() => Work(address, stop), CancellationToken.None));
            }
        }
    }

    private async Task<bool> Take(SalesBotDb db, int address, DateTimeOffset now)
    {
        using var turn = await desk.Database.WriteTurn();
        return await Lease.Take(db, address, desk.Sender, now);
    }

    private async Task Work(int address, CancellationToken stop)
    {
        try
        {
            await new Courier(desk, address).Run(stop);
        }
        catch (Exception wrong)
        {
            // The lease is not given back: it runs out, and whoever takes the address then starts from what was noted.
            desk.Log.LogError(wrong, "Messages to address {Address} wait: the outbox could not be read or written", address);
        }
        Wake();
    }

    private async Task<TimeSpan> UntilNext(CancellationToken stop)
    {
        var now = desk.Time.GetUtcNow();
        await using var db = desk.Database.Open();
        if (await Waiting.Next(db, desk.Channel.Name, now, stop) is not { } next)
        {
            return LongestRest;
        }
        var wait = (next > desk.PausedUntil ? next : desk.PausedUntil) - now;
        return wait < ShortestRest ? ShortestRest : wait > LongestRest ? LongestRest : wait;
    }

    private async Task Rest(TimeSpan longest, CancellationToken stop)
    {
        using var rested = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(wakes.Reader.WaitToReadAsync(rested.Token).AsTask(), Task.Delay(longest, desk.Time, rested.Token));
        await rested.CancelAsync();
        wakes.Reader.TryRead(out _);
    }
}
