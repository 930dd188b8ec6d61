namespace SalesBot.Delivery;

/// <summary>
/// What one channel is not asked for now: nothing at all, nothing that can wait, or nothing of some lane. Kept in the memory of the process
/// and measured by a clock that is never set, so that nobody waits for a moment that a wrong clock has written; after a start everything is
/// tried once. Decides, and does nothing else.
/// </summary>
internal sealed class Pauses(TimeProvider time)
{
    /// <summary>How long a channel that says how long is left alone, at most; then one call shows whether it is back.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a channel that is out of reach is left alone, at most: who waits behind it shall not notice when it is back.
    /// </summary>
    public static readonly TimeSpan LongestOutOfReach = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan AfterStumbling = TimeSpan.FromSeconds(2);
    private static readonly Priority[] All = Enum.GetValues<Priority>();

    private readonly Lock gate = new();
    private readonly Dictionary<(int Address, Priority Lane), Rest> lanes = [];
    private readonly HashSet<int> failing = [];
    private Rest everything;
    private Rest whatCanWait;
    private ChannelTrouble? trouble;
    private int failures;

    /// <summary>
    /// Why the channel as a whole takes nothing; null while it does. One call at a time is made then, to see whether it is back.
    /// </summary>
    public ChannelTrouble? Trouble
    {
        get
        {
            lock (gate)
                return trouble;
        }
    }

    /// <summary>The lanes of an address that may be sent now, the most urgent first, up to <paramref name="last"/>.</summary>
    public IReadOnlyList<Priority> Open(int address, Priority last)
    {
        lock (gate)
            return [.. All.Where(lane => lane <= last && MayGo(lane) && !Rests(address, lane))];
    }

    /// <summary>
    /// Which addresses to work on, the most urgent first, and what is most urgent there. While the channel is in trouble it is one, and
    /// somebody else each time: what is wrong may be wrong with one message only.
    /// </summary>
    /// <param name="waiting">Free addresses that have something to send.</param>
    public IReadOnlyList<(int Address, Priority Lane)> Choose(IEnumerable<WaitingAddress> waiting)
    {
        lock (gate)
        {
            var heads = waiting.SelectMany(address => address.Lanes().Select(head => (Address: address.Id, head.Lane, head.First)))
                .Where(head => MayGo(head.Lane)).OrderBy(head => head.Lane).ThenBy(head => head.First)
                    .Select(head => (head.Address, head.Lane)).ToList();
            var ready = heads.Where(head => !Rests(head.Address, head.Lane)).DistinctBy(head => head.Address).ToList();
            if (trouble is null)
                return ready;
            if (ready.Count == 0
                && heads.Where(head => lanes[head].Failed).OrderBy(head => Left(lanes[head])).Take(1).ToList() is [var failed])
            {
                lanes.Remove(failed);
                return [failed];
            }
            return [.. ready.Take(1)];
        }
    }

    /// <summary>
    /// How long until one of the pauses is over; null when there is none. Of one that has ended since this was last asked it says once that
    /// it is over now: who looked a moment ago may have seen it last, and would look again much later.
    /// </summary>
    public TimeSpan? UntilNext()
    {
        lock (gate)
        {
            var over = lanes.Where(rest => IsOver(rest.Value)).Select(rest => rest.Key).ToList();
            foreach (var lane in over)
                lanes.Remove(lane);
            if (HasEnded(ref everything) | HasEnded(ref whatCanWait) | over.Count > 0)
                return TimeSpan.Zero;
            var left = lanes.Values.Append(everything).Append(whatCanWait).Where(rest => !IsOver(rest)).Select(Left).Order().ToList();
            return left.Count > 0 ? left[0] : null;
        }
    }

    /// <summary>Learns from what became of a message; whether what had to wait may go at once.</summary>
    /// <param name="address">To whom it was.</param>
    /// <param name="lane">Its lane.</param>
    /// <param name="result">What the channel said.</param>
    /// <param name="attempts">How often it was tried, this time included.</param>
    public bool Note(int address, Priority lane, SendResult result, int attempts)
    {
        lock (gate)
        {
            lanes.Remove((address, lane));
            switch (result)
            {
                case SendResult.Later { IsOwnPace: true } later:
                    KeepPace(address, lane, later);
                    return false;
                case SendResult.Later { WholeChannel: true } later:
                    Fail(later);
                    RestAfterFailure(address, lane, attempts);
                    return false;
                case SendResult.Later { After: { } after }:
                    foreach (var each in All)
                        lanes[(address, each)] = From(after);
                    return Recover();
                case SendResult.Later { Reason: UndeliveredReason.NoAnswer }:
                    RestAfterFailure(address, lane, attempts);
                    return false;
                case SendResult.Later:
                    lanes[(address, lane)] = From(Backed(attempts));
                    return false;
                // At once the first time, then as after a failure: two routes may name each other.
                case SendResult.Moved when attempts > 1:
                    lanes[(address, lane)] = From(Backed(attempts - 1));
                    return Recover();
                default:
                    return Recover();
            }
        }
    }

    /// <summary>
    /// The database failed while an address was worked on: it is left alone for a while, so that this is not tried without a pause.
    /// </summary>
    public void Stumbled(int address)
    {
        lock (gate)
        {
            foreach (var lane in All)
                lanes[(address, lane)] = From(AfterStumbling);
        }
    }

    // The bot's own limit keeps room for answers: what is more urgent than what was held back may still go.
    private void KeepPace(int address, Priority lane, SendResult.Later later)
    {
        var rest = From(later.After ?? TimeSpan.Zero);
        if (later.WholeChannel && lane == Priority.Interactive)
            everything = Longer(everything, rest);
        else if (later.WholeChannel)
            whatCanWait = Longer(whatCanWait, rest);
        else
            foreach (var each in All.Where(each => each >= lane))
                lanes[(address, each)] = rest;
    }

    private void Fail(SendResult.Later later)
    {
        failures++;
        everything = From(later.After is { } asked ? Shorter(asked, LongestAsked) : Shorter(Backed(failures), LongestOutOfReach));
        trouble = new ChannelTrouble(later.Reason, trouble?.Since ?? time.GetTimestamp());
    }

    private void RestAfterFailure(int address, Priority lane, int attempts)
    {
        failing.Add(address);
        lanes[(address, lane)] = From(Backed(attempts)) with { Failed = true };
    }

    // The channel has answered. If it had failed for several, it was the channel, and what waits because of it goes at once; if it had
    // failed for one, it may have been that one, who waits on.
    private bool Recover()
    {
        var several = failing.Count > 1;
        if (several)
        {
            foreach (var cut in lanes.Where(rest => rest.Value.Failed).Select(rest => rest.Key).ToList())
                lanes.Remove(cut);
        }
        var waited = several || trouble is not null;
        if (trouble is not null)
            everything = default;
        (trouble, failures) = (null, 0);
        failing.Clear();
        return waited;
    }

    private bool HasEnded(ref Rest rest)
    {
        if (rest == default || !IsOver(rest))
            return false;
        rest = default;
        return true;
    }

    private bool MayGo(Priority lane) => IsOver(everything) && (lane == Priority.Interactive || IsOver(whatCanWait));

    private bool Rests(int address, Priority lane) => lanes.TryGetValue((address, lane), out var rest) && !IsOver(rest);

    private bool IsOver(Rest rest) => Left(rest) <= TimeSpan.Zero;

    // Even a clock that should only go forward was seen to go back: then the pause is void.
    private TimeSpan Left(Rest rest)
    {
        var passed = time.GetElapsedTime(rest.Since);
        return passed < TimeSpan.Zero || passed > rest.Length ? TimeSpan.Zero : rest.Length - passed;
    }

    private Rest From(TimeSpan length) => new(time.GetTimestamp(), length, Failed: false);

    private static TimeSpan Backed(int attempts) => Backoff.After(attempts, Random.Shared.NextDouble());

    private Rest Longer(Rest one, Rest other) => Left(one) > Left(other) ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <param name="Since">A timestamp.</param>
    /// <param name="Length">How long from then on.</param>
    /// <param name="Failed">Whether it is over as soon as the channel is back.</param>
    private readonly record struct Rest(long Since, TimeSpan Length, bool Failed);
}

/// <summary>A channel that as a whole takes nothing.</summary>
/// <param name="Reason">What it said last, or why it cannot be reached.</param>
/// <param name="Since">Since when: a timestamp of the process's clock.</param>
internal sealed record ChannelTrouble(string Reason, long Since);
