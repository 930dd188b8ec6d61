using SalesBot.Leads;
using SalesBot.WorkingTime;

namespace SalesBot.Reactions;

/// <summary>How much of the time to react is left, in working time: «осталось 2 ч 10 мин», «просрочено на 40 мин» (B13).</summary>
internal static class ReactionWords
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>What is left; null when the client waits for nothing.</summary>
    public static string? Left(Lead lead, WorkingCalendar calendar, DateTimeOffset now, Phrases phrases)
    {
        if (lead.State != LeadState.Open || lead.ReactBy is not { } by) return null;
        var left = calendar.Between(now, by);
        if (left >= Minute) return phrases.Say("reaction.left", ("span", phrases.ShortSpan(left)));
        if (by > now) return phrases["reaction.last-minute"];
        return -left >= Minute ? phrases.Say("reaction.late", ("span", phrases.ShortSpan(-left))) : phrases["reaction.over"];
    }
}
