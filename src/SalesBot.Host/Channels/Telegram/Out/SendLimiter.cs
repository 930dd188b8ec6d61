using SalesBot.Host.Channels.Telegram.BotApi;

namespace SalesBot.Host.Channels.Telegram.Out;

/// <summary>Keeps a little below what Telegram allows (facts.md: 30 a second overall, short bursts in a chat), and obeys when it says wait. Says «later» at once instead of waiting.</summary>
internal sealed class SendLimiter(TimeProvider clock)
{
    private const int Overall = 28;
    private const int PerChat = 4;
    private static readonly TimeSpan OverallSpan = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ChatSpan = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Dictionary<long, Pace> chats = [];
    private readonly Pace all = new(Overall, OverallSpan);

    /// <summary>How many chats are remembered.</summary>
    public int Chats
    {
        get
        {
            lock (gate)
                return chats.Count;
        }
    }

    /// <summary>Takes a place for one call, which is given back by <see cref="Done"/>; an error that says how long to wait when there is none.</summary>
    public ApiError? Take(long chat)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (all.Wait(now) is { } wait)
                return new(429, "own limit for the whole channel", wait, WholeChannel: true);
            var pace = Of(chat, now);
            if (pace.Wait(now) is { } chatWait)
                return new(429, "own limit for this chat", chatWait);
            all.Begin();
            pace.Begin();
            return null;
        }
    }

    /// <summary>The call is over; from now on its place counts down.</summary>
    public void Done(long chat)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            all.End(now);
            Of(chat, now).End(now);
        }
    }

    /// <summary>Telegram said «too many requests». It does not say of what; two chats at the same time mean the whole channel.</summary>
    public ApiError Obey(long chat, ApiError tooMany)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var until = now + (tooMany.RetryAfter ?? TimeSpan.FromSeconds(1));
            var others = chats.Any(c => c.Key != chat && c.Value.IsPaused(now));
            Of(chat, now).PauseUntil(until);
            if (others)
                all.PauseUntil(until);
            return tooMany with { WholeChannel = others };
        }
    }

    private Pace Of(long chat, DateTimeOffset now)
    {
        if (chats.TryGetValue(chat, out var pace))
            return pace;
        if (chats.Count >= 1000)
        {
            foreach (var (id, _) in chats.Where(c => c.Value.IsIdle(now)).ToList())
                chats.Remove(id);
        }
        return chats[chat] = new(PerChat, ChatSpan);
    }

    // A sliding window over the latest calls, and a pause. When Telegram counts a call is not known, only that it is before the
    // answer: so a place is taken until the answer has come and the span after it is over.
    private sealed class Pace(int most, TimeSpan span)
    {
        private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(100);
        private readonly Queue<DateTimeOffset> ended = new(most);
        private DateTimeOffset pausedUntil;
        private int underWay;

        public bool IsPaused(DateTimeOffset now) => pausedUntil > now;

        public bool IsIdle(DateTimeOffset now) => !IsPaused(now) && underWay == 0 && (ended.Count == 0 || ended.Last() + span <= now);

        public TimeSpan? Wait(DateTimeOffset now)
        {
            while (ended.TryPeek(out var first) && (first + span <= now || first > now))
                ended.Dequeue();
            var until = underWay + ended.Count < most ? now : ended.TryPeek(out var next) ? next + span : now + AnswerTime;
            until = until > pausedUntil ? until : pausedUntil;
            return until > now ? until - now : null;
        }

        public void Begin() => underWay++;

        public void End(DateTimeOffset now)
        {
            underWay--;
            ended.Enqueue(now);
        }

        public void PauseUntil(DateTimeOffset until) => pausedUntil = until > pausedUntil ? until : pausedUntil;
    }
}
