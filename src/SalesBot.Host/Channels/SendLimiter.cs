namespace SalesBot.Host.Channels;

/// <summary>Keeps below what a channel allows, in each chat and overall, and obeys when the channel says wait. Says «later» at once instead of waiting.</summary>
/// <param name="clock">The clock.</param>
/// <param name="perChat">How much a chat may have; all of them hold.</param>
/// <param name="overall">How much all chats together may have.</param>
internal sealed class SendLimiter<TChat>(TimeProvider clock, IReadOnlyList<Allowance> perChat, Allowance overall)
    where TChat : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TChat, Pace> chats = [];
    private readonly Pace all = new([overall]);

    /// <summary>How many chats are remembered.</summary>
    public int Chats
    {
        get
        {
            lock (gate)
                return chats.Count;
        }
    }

    /// <summary>Takes places for calls that belong together, which are given back by <see cref="Done"/>; how long to wait when there are not as many.</summary>
    public Held? Take(TChat chat, int calls = 1)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (all.Wait(now, calls) is { } wait)
                return new(wait, WholeChannel: true);
            var pace = Of(chat, now);
            if (pace.Wait(now, calls) is { } chatWait)
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
            var now = clock.GetUtcNow();
            all.End(now, calls);
            Of(chat, now).End(now, calls);
        }
    }

    /// <summary>The channel said «too many requests». It does not say of what; two chats at the same time mean the whole channel, and then it is true.</summary>
    public bool Obey(TChat chat, TimeSpan? retryAfter)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var until = now + (retryAfter ?? TimeSpan.FromSeconds(1));
            var others = chats.Any(c => !c.Key.Equals(chat) && c.Value.IsPaused(now));
            Of(chat, now).PauseUntil(until);
            if (others)
                all.PauseUntil(until);
            return others;
        }
    }

    private Pace Of(TChat chat, DateTimeOffset now)
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
        private readonly Queue<DateTimeOffset> ended = new();
        private DateTimeOffset pausedUntil;
        private int underWay;

        public bool IsPaused(DateTimeOffset now) => pausedUntil > now;

        public bool IsIdle(DateTimeOffset now) => !IsPaused(now) && underWay == 0 && (ended.Count == 0 || ended.Last() + longest <= now);

        public TimeSpan? Wait(DateTimeOffset now, int calls)
        {
            while (ended.TryPeek(out var first) && (first + longest <= now || first > now))
                ended.Dequeue();
            var until = allowances.Select(allowance => FreeAt(allowance, now, calls)).Append(pausedUntil).Max();
            return until > now ? until - now : null;
        }

        public void Begin(int calls) => underWay += calls;

        public void End(DateTimeOffset now, int calls)
        {
            underWay -= calls;
            for (var i = 0; i < calls; i++)
                ended.Enqueue(now);
        }

        public void PauseUntil(DateTimeOffset until) => pausedUntil = until > pausedUntil ? until : pausedUntil;

        private DateTimeOffset FreeAt(Allowance allowance, DateTimeOffset now, int calls)
        {
            var counted = ended.Where(end => end + allowance.Span > now).ToList();
            var tooMany = underWay + counted.Count + calls - allowance.Most;
            if (tooMany <= 0)
                return now;
            return tooMany <= counted.Count ? counted[tooMany - 1] + allowance.Span : now + AnswerTime;
        }
    }
}

/// <summary>At most <paramref name="Most"/> calls in any <paramref name="Span"/>.</summary>
internal sealed record Allowance(int Most, TimeSpan Span);

/// <summary>A call that must wait for <paramref name="After"/>; so must those of all other chats when <paramref name="WholeChannel"/>.</summary>
internal sealed record Held(TimeSpan After, bool WholeChannel);
