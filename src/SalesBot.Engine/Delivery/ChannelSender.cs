using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>
/// Finds the addresses of one channel that have something to send and gives each to a courier. Each channel has its own, so that a slow one
/// holds up no other. Half of the couriers carry answers only, so that no bulk, however slow, keeps anybody waiting who has asked.
/// </summary>
internal sealed class ChannelSender(ChannelDesk desk)
{
    private const int ForAll = 8;
    private const int ForAnswers = 8;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(20);

    // Another process has the address, and says nothing when it gives it back.
    private static readonly TimeSpan ContestedRest = TimeSpan.FromMilliseconds(100);

    // Other processes wake their own sender only: this is how long their messages wait when they die before sending them.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });
    private readonly ConcurrentDictionary<int, (Task<bool> Work, Priority Last)> busy = new();
    private readonly ConcurrentQueue<Posted> posted = new();

    // Addresses that were ours when they were last looked at: the courier looks once more.
    private readonly HashSet<int> leased = [];
    private int asked;
    private long looked;
    private TimeSpan untilLook;

    // Whether an address may be leased still that nothing is sent to.
    private volatile bool keeps;

    // Whether somebody had to wait for a courier to come to its end, at the last look.
    private volatile bool awaited;
    private Task probe = Task.CompletedTask;

    /// <summary>The channel's name.</summary>
    public string Name => desk.Channel.Name;

    /// <summary>Why the channel as a whole takes nothing; null while it does.</summary>
    public ChannelTrouble? Trouble => desk.Pauses.Trouble;

    /// <summary>Says that there may be something new. Never waits; many calls are one.</summary>
    public void Wake()
    {
        Interlocked.Exchange(ref asked, 1);
        wakes.Writer.TryWrite(true);
    }

    /// <summary>The same where it is known for whom.</summary>
    public void Wake(IReadOnlyList<Posted> some)
    {
        foreach (var one in some) posted.Enqueue(one);
        wakes.Writer.TryWrite(true);
    }

    /// <summary>Sends whatever comes due until stopped; then lets the sends under way come to their end.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Rest(await StartSome(stop), stop);
        }
        await Task.WhenAll(Works());
    }

    /// <summary>Sends until nothing is due; returns whether anything was.</summary>
    public async Task<bool> SendDue(CancellationToken stop)
    {
        var any = false;
        do
        {
            await Start(stop);
            any |= !busy.IsEmpty;
            await (busy.IsEmpty ? Task.CompletedTask : Task.WhenAny(Works()));
        }
        while (!busy.IsEmpty);
        return any;
    }

    private async Task<TimeSpan> StartSome(CancellationToken stop)
    {
        try
        {
            // Most that is sent is an answer: whose it is was said with it, and a look at all addresses would cost as much as sending it.
            if (Interlocked.Exchange(ref asked, 0) == 0 && BeginPosted(stop) && UntilLook() is { Ticks: > 0 } left) return left;
            posted.Clear();
            (looked, untilLook) = (desk.Time.GetTimestamp(), ShortestRest);
            return untilLook = await Start(stop);
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

    private TimeSpan UntilLook() => untilLook - desk.Time.GetElapsedTime(looked);

    /// <summary>Sends a courier to each address that something was posted for; false when any of them needs a look at all.</summary>
    private bool BeginPosted(CancellationToken stop)
    {
        Tidy();
        if (stop.IsCancellationRequested || Trouble is not null || !desk.IsAlone) return false;
        var all = true;
        while (posted.TryDequeue(out var one))
        {
            if (!IsReady(one) || Place(one.Lane) is not { } last) all = false;
            else Begin(one.AddressId, last, stop);
        }

        return all;
    }

    private bool IsReady(Posted one) => leased.Contains(one.AddressId) && !busy.ContainsKey(one.AddressId)
        && desk.Pauses.Open(one.AddressId, one.Lane).Contains(one.Lane);

    private void Tidy()
    {
        foreach (var done in busy.Where(courier => courier.Value.Work.IsCompleted).ToList()) busy.TryRemove(done);
    }

    /// <summary>Starts couriers while there are places; returns when to look again, if nothing wakes before.</summary>
    private async Task<TimeSpan> Start(CancellationToken stop)
    {
        Tidy();
        // While the channel is in trouble one call at a time shows whether it is back.
        if (stop.IsCancellationRequested || (Trouble is not null && !probe.IsCompleted)) return LongestRest;
        await using var db = await desk.Database.OpenConnected();
        if (keeps && !desk.IsAlone) await GiveBack(db);
        var now = desk.Time.GetUtcNow();
        var all = await Waiting.Addresses(db, desk.Channel.Name, desk.Sender, now).ToListAsync(CancellationToken.None);
        var waiting = all.Where(address => !busy.ContainsKey(address.Id)).ToList();
        var contested = waiting.Any(address => !address.IsFree && address.Lanes().Any());
        var crowded = waiting.Count < all.Count;
        var mine = waiting.Where(address => address.IsMine).Select(address => address.Id).ToHashSet();
        foreach (var (address, lane) in desk.Pauses.Choose(waiting.Where(address => address.IsFree)))
        {
            if (Place(lane) is not { } last) crowded = true;
            else if (mine.Contains(address) || await Take(db, address)) BeginHeld(address, last, stop);
            else contested = true;
        }
        Await(crowded);
        return contested ? ContestedRest : await UntilNext(db, now);
    }

    // Said first and looked at then: a courier that has ended meanwhile may have asked before it was said.
    private void Await(bool crowded)
    {
        awaited = crowded;
        if (crowded && Works().Any(work => work.IsCompleted)) Wake();
    }

    // A place for all lanes; when those are taken, an answer has another that goes no further than answers.
    private Priority? Place(Priority lane)
    {
        var answering = busy.Values.Count(courier => courier.Last == Priority.Interactive);
        return busy.Count - answering < ForAll ? Priority.Bulk
            : lane == Priority.Interactive && answering < ForAnswers ? Priority.Interactive : null;
    }

    private async Task<bool> Take(SalesBotDb db, int address)
    {
        using var turn = await desk.Database.WriteTurn();
        return await Lease.Take(db, address, desk.Sender);
    }

    // Another process has come. A courier under way gives back what it has when it ends, but may have been told before that it is alone.
    private async Task GiveBack(SalesBotDb db)
    {
        var inUse = busy.Keys.ToList();
        using var turn = await desk.Database.WriteTurn();
        await Lease.GiveBack(db, desk.Channel.Name, desk.Sender, inUse);
        leased.Clear();
        keeps = inUse.Count > 0;
    }

    private void BeginHeld(int address, Priority last, CancellationToken stop)
    {
        leased.Add(address);
        Begin(address, last, stop);
    }

    private void Begin(int address, Priority last, CancellationToken stop)
    {
        keeps |= desk.IsAlone;
        var work = Task.Run(() => Work(address, last, stop), CancellationToken.None);
        busy[address] = (work, last);
        // Once it is over, and not before: whoever is woken must not find the address busy still, and rest.
        _ = work.ContinueWith(ended => Ended(ended.Result && last == Priority.Bulk), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (Trouble is not null)
        {
            probe = work;
        }
    }

    /// <param name="asExpected">Whether nothing is left there: one that carries answers alone leaves what else there is.</param>
    private void Ended(bool asExpected)
    {
        if (awaited || !asExpected || Trouble is not null || (keeps && !desk.IsAlone)) Wake();
    }

    /// <summary>Whether all went out that was there, so that nothing has changed but what is sent.</summary>
    private async Task<bool> Work(int address, Priority last, CancellationToken stop)
    {
        try
        {
            return await new Courier(desk, address, last).Run(stop);
        }
        catch (Exception wrong)
        {
            // The lease is not given back, but this sender may take it again: it starts from what was noted then, after a while.
            desk.Pauses.Stumbled(address);
            desk.Log.LogError(wrong, "Messages to address {Address} wait: the outbox could not be read or written", address);
            return false;
        }
    }

    private async Task<TimeSpan> UntilNext(SalesBotDb db, DateTimeOffset now)
    {
        var held = await Waiting.Next(db, now, CancellationToken.None) - now ?? LongestRest;
        var paused = desk.Pauses.UntilNext() ?? LongestRest;
        var wait = held < paused ? held : paused;
        return wait < ShortestRest ? ShortestRest : wait > LongestRest ? LongestRest : wait;
    }

    private IEnumerable<Task> Works() => busy.Values.Select(courier => courier.Work);

    private async Task Rest(TimeSpan longest, CancellationToken stop)
    {
        using var rested = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(wakes.Reader.WaitToReadAsync(rested.Token).AsTask(), Task.Delay(longest, desk.Time, rested.Token));
        await rested.CancelAsync();
        wakes.Reader.TryRead(out _);
    }
}
