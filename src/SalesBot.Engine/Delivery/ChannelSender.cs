using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Data;

namespace SalesBot.Delivery;

/// <summary>
/// Finds the addresses of one channel that have something to send and gives each to a courier. Each channel has its own, so that a slow one
/// holds up no other.
/// </summary>
internal sealed class ChannelSender
{
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(20);

    // Another process has the address, and says nothing when it gives it back.
    private static readonly TimeSpan ContestedRest = TimeSpan.FromMilliseconds(100);

    // Other processes wake their own sender only: this is how long their messages wait when they die before sending them.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly ChannelDesk desk;
    private readonly Couriers couriers;
    private readonly Wakes wakes;

    // Addresses that were ours when they were last looked at: the courier looks once more.
    private readonly HashSet<int> leased = [];
    private long looked;
    private TimeSpan untilLook;

    // Whether an address may be leased still that nothing is sent to.
    private volatile bool keeps;

    // Whether somebody had to wait for a courier to come to its end, at the last look.
    private volatile bool awaited;

    // Whether something was posted for an address whose courier was under way.
    private volatile bool follows;
    private Task probe = Task.CompletedTask;

    public ChannelSender(ChannelDesk desk) => (this.desk, couriers, wakes) = (desk, new Couriers(desk, Ended), new Wakes(desk.Time));

    /// <summary>The channel's name.</summary>
    public string Name => desk.Channel.Name;

    /// <summary>Why the channel as a whole takes nothing; null while it does.</summary>
    public ChannelTrouble? Trouble => desk.Pauses.Trouble;

    /// <summary>Says that there may be something new. Never waits; many calls are one.</summary>
    public void Wake() => wakes.Look();

    /// <summary>The same where it is known for whom.</summary>
    public void Wake(IReadOnlyList<Posted> some) => wakes.Post(some);

    /// <summary>Sends whatever comes due until stopped; then lets the sends under way come to their end.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await wakes.Rest(await StartSome(stop), stop);
        }
        await Task.WhenAll(couriers.Works);
    }

    /// <summary>Sends until nothing is due; returns whether anything was.</summary>
    public async Task<bool> SendDue(CancellationToken stop)
    {
        var any = false;
        do
        {
            await Start(stop);
            any |= couriers.Any;
            await (couriers.Any ? Task.WhenAny(couriers.Works) : Task.CompletedTask);
        }
        while (couriers.Any);
        return any;
    }

    private async Task<TimeSpan> StartSome(CancellationToken stop)
    {
        try
        {
            // Most that is sent is an answer: whose it is was said with it, and a look at all addresses would cost as much as sending it.
            if (!wakes.AsksForLook() && BeginPosted(stop) && UntilLook() is { Ticks: > 0 } left) return left;
            wakes.Posted.Clear();
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
        couriers.Forget();
        if (stop.IsCancellationRequested || Trouble is not null || !desk.IsAlone) return false;
        var (all, later) = (true, new List<Posted>());
        while (wakes.Posted.TryDequeue(out var one))
        {
            if (couriers.Has(one.AddressId)) later.Add(one);
            else if (!IsReady(one) || couriers.Place(one.Lane) is not { } last) all = false;
            else Begin(one.AddressId, last, stop);
        }

        foreach (var one in later) wakes.Posted.Enqueue(one);
        // Said first and looked at then, as below.
        follows = later.Count > 0;
        if (follows && couriers.AnyEnded) wakes.Up();
        return all;
    }

    private bool IsReady(Posted one) => leased.Contains(one.AddressId)
        && desk.Pauses.Open(one.AddressId, one.Lane).Contains(one.Lane);

    /// <summary>Starts couriers while there are places; returns when to look again, if nothing wakes before.</summary>
    private async Task<TimeSpan> Start(CancellationToken stop)
    {
        couriers.Forget();
        // While the channel is in trouble one call at a time shows whether it is back.
        if (stop.IsCancellationRequested || (Trouble is not null && !probe.IsCompleted)) return LongestRest;
        await using var db = await desk.Database.OpenConnected();
        if (keeps && !desk.IsAlone) await GiveBack(db);
        var now = desk.Time.GetUtcNow();
        var all = await Waiting.Addresses(db, desk.Channel.Name, desk.Sender, now).ToListAsync(CancellationToken.None);
        var waiting = all.Where(address => !couriers.Has(address.Id)).ToList();
        var contested = waiting.Any(address => !address.IsFree && address.Lanes().Any());
        var crowded = waiting.Count < all.Count;
        var mine = waiting.Where(address => address.IsMine).Select(address => address.Id).ToHashSet();
        foreach (var (address, lane) in desk.Pauses.Choose(waiting.Where(address => address.IsFree)))
        {
            if (couriers.Place(lane) is not { } last) crowded = true;
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
        if (crowded && couriers.AnyEnded) Wake();
    }

    private async Task<bool> Take(SalesBotDb db, int address)
    {
        using var turn = await desk.Database.WriteTurn();
        return await Lease.Take(db, address, desk.Sender);
    }

    // Another process has come. A courier under way gives back what it has when it ends, but may have been told before that it is alone.
    private async Task GiveBack(SalesBotDb db)
    {
        var inUse = couriers.Addresses;
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
        var work = couriers.Begin(address, last, stop);
        if (Trouble is not null) probe = work;
    }

    /// <param name="asExpected">Whether nothing is left there: one that carries answers alone leaves what else there is.</param>
    private void Ended(bool asExpected)
    {
        if (awaited || !asExpected || Trouble is not null || (keeps && !desk.IsAlone)) Wake();
        else if (follows) wakes.Up();
    }

    private async Task<TimeSpan> UntilNext(SalesBotDb db, DateTimeOffset now)
    {
        var held = await Waiting.Next(db, now, CancellationToken.None) - now ?? LongestRest;
        var paused = desk.Pauses.UntilNext() ?? LongestRest;
        var wait = held < paused ? held : paused;
        return wait < ShortestRest ? ShortestRest : wait > LongestRest ? LongestRest : wait;
    }
}
