using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// Whoever hands something to a colleague is told that they are away, until when, and who has it instead (B12, O20).
/// </summary>
public static class Absence
{
    /// <summary>The sentence; null while they are here.</summary>
    public static async Task<Func<Phrases, string>?> Said(Work work, Person to)
    {
        if (!to.IsAway(work.Now)) return null;
        var (until, deputy) = (work.Office.Calendar.ToLocal(to.AwayUntil!.Value), await Deputies.Now(work, to));
        return phrases => deputy is null
            ? phrases.Say("away.line-alone", ("who", to.ShortName), ("until", phrases.Moment(until, work.LocalNow)))
            : phrases.Say("away.line", ("who", to.ShortName), ("until", phrases.Moment(until, work.LocalNow)),
                ("deputy", deputy.ShortName));
    }

    /// <summary>The same as lines to be added to a card: one, or none.</summary>
    public static async Task<IReadOnlyList<Line>> Lines(Work work, Person to, Phrases phrases) =>
        await Said(work, to) is { } said ? [said(phrases)] : [];
}
