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

    /// <summary>Takes a place for one call; an error that says how long to wait when there is none.</summary>
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
            all.Note(now);
            pace.Note(now);
            return null;
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

    // A sliding window over the latest calls, and a pause.
    private sealed class Pace(int most, TimeSpan span)
    {
        private readonly Queue<DateTimeOffset> latest = new(most);
        private DateTimeOffset pausedUntil;

        public bool IsPaused(DateTimeOffset now) => pausedUntil > now;

        public bool IsIdle(DateTimeOffset now) => !IsPaused(now) && (latest.Count == 0 || latest.Last() + span <= now);

        public TimeSpan? Wait(DateTimeOffset now)
        {
            while (latest.TryPeek(out var first) && (first + span <= now || first > now))
                latest.Dequeue();
            var free = latest.Count < most ? now : latest.Peek() + span;
            var until = free > pausedUntil ? free : pausedUntil;
            return until > now ? until - now : null;
        }

        public void Note(DateTimeOffset now) => latest.Enqueue(now);

        public void PauseUntil(DateTimeOffset until) => pausedUntil = until > pausedUntil ? until : pausedUntil;
    }
}
