using SalesBot.Delivery;

namespace SalesBot.Host.Channels;

/// <summary>
/// Keeps below what a channel allows, in each chat and overall, and obeys when the channel says wait. Says «later» at once instead of
/// waiting. Bulk and notices leave room for answers. Measured by a clock that is never set.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="perChat">How much a chat may have; all of them hold.</param>
/// <param name="overall">How much all chats together may have.</param>
internal sealed class SendLimiter<TChat>(TimeProvider clock, IReadOnlyList<Allowance> perChat, Allowance overall)
    where TChat : notnull
{
    private static readonly TimeSpan longestOfChannel = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<TChat, Pace> chats = [];
    private readonly HashSet<TChat> refused = [];
    private readonly Pace all = new([overall]);
    private readonly long start = clock.GetTimestamp();

    /// <summary>How many chats are remembered.</summary>
    public int Chats
    {
        get
        {
            lock (gate)
                return chats.Count;
        }
    }

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>
    /// Takes places for calls that belong together, which are given back by <see cref="Done"/>; how long to wait when there are not as
    /// many.
    /// </summary>
    public Held? Take(TChat chat, int calls = 1, Priority priority = Priority.Interactive)
    {
        lock (gate)
        {
            var now = Now;
            var answer = priority == Priority.Interactive;
            if (all.Wait(now, calls, answer) is { } wait)
                return new(wait, WholeChannel: true);
            var pace = Of(chat, now);
            if (pace.Wait(now, calls, answer) is { } chatWait)
                return new(chatWait, WholeChannel: false);
            all.Begin(calls);
            pace.Begin(calls);
            return null;
        }
    }

    /// <summary>The calls are over; from now on their places count down.</summary>
    public void Done(TChat chat, int calls = 1)
    {
        lock (gate)
        {
            var now = Now;
            all.End(now, calls);
            var pace = Of(chat, now);
            pace.End(now, calls);
            // A chat that was not refused shows that the channel as a whole does not refuse.
            if (!pace.IsPaused(now))
                refused.Clear();
        }
    }

    /// <summary>
    /// The channel said «too many requests». It does not say of what. A long wait is one chat's own; a short one for two chats, with no
    /// call for another chat between them, is the whole channel's, and then it is true.
    /// </summary>
    public bool Obey(TChat chat, TimeSpan? retryAfter)
    {
        lock (gate)
        {
            var now = Now;
            var wait = retryAfter ?? TimeSpan.FromSeconds(1);
            Of(chat, now).PauseUntil(now + wait);
            if (wait > longestOfChannel)
                return false;
            refused.Add(chat);
            if (refused.Count == 1)
                return false;
            all.PauseUntil(now + wait);
            return true;
        }
    }

    private Pace Of(TChat chat, TimeSpan now)
    {
        if (chats.TryGetValue(chat, out var pace))
            return pace;
        if (chats.Count >= 1000)
        {
            foreach (var (id, _) in chats.Where(c => c.Value.IsIdle(now)).ToList())
                chats.Remove(id);
        }
        return chats[chat] = new(perChat);
    }

    // Sliding windows over the latest calls, and a pause. When the channel counts a call is not known, only that it is before the
    // answer: so a place is taken until the answer has come and the span after it is over.
    private sealed class Pace(IReadOnlyList<Allowance> allowances)
    {
        private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(100);
        private readonly TimeSpan longest = allowances.Max(allowance => allowance.Span);
        private readonly Queue<TimeSpan> ended = new();
        private TimeSpan pausedUntil;
        private int underWay;

        public bool IsPaused(TimeSpan now) => pausedUntil > now;

        public bool IsIdle(TimeSpan now) => !IsPaused(now) && underWay == 0 && (ended.Count == 0 || ended.Last() + longest <= now);

        public TimeSpan? Wait(TimeSpan now, int calls, bool answer)
        {
            while (ended.TryPeek(out var first) && first + longest <= now)
                ended.Dequeue();
            var until = allowances.Select(allowance => FreeAt(allowance, now, calls, answer)).Append(pausedUntil).Max();
            return until > now ? until - now : null;
        }

        public void Begin(int calls) => underWay += calls;

        public void End(TimeSpan now, int calls)
        {
            underWay -= calls;
            for (var i = 0; i < calls; i++)
                ended.Enqueue(now);
        }

        public void PauseUntil(TimeSpan until) => pausedUntil = until > pausedUntil ? until : pausedUntil;

        private TimeSpan FreeAt(Allowance allowance, TimeSpan now, int calls, bool answer)
        {
            var counted = ended.Where(end => end + allowance.Span > now).ToList();
            var tooMany = underWay + counted.Count + calls - Math.Max(answer ? allowance.Most : allowance.ForTheRest, calls);
            if (tooMany <= 0)
                return now;
            return tooMany <= counted.Count ? counted[tooMany - 1] + allowance.Span : now + AnswerTime;
        }
    }
}

/// <summary>At most <paramref name="Most"/> calls in any <paramref name="Span"/>.</summary>
internal sealed record Allowance(int Most, TimeSpan Span)
{
    /// <summary>How many of them what is no answer may take: a quarter, and never less than two, is kept for somebody who asks.</summary>
    public int ForTheRest => Math.Max(1, Most - Math.Max(2, Most / 4));
}

/// <summary>
/// A call that must wait for <paramref name="After"/>; so must those of all other chats when <paramref name="WholeChannel"/>.
/// </summary>
internal sealed record Held(TimeSpan After, bool WholeChannel);
