using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>Something that was written noticeably earlier than it came: the card says when, for the person has written it as of
/// then (K8). Times are local.</summary>
public static class WrittenEarlier
{
    private static readonly TimeSpan Unnoticed = TimeSpan.FromHours(1);

    /// <summary>Whether it is worth a word: on another day, or over an hour before.</summary>
    public static bool IsNoticed(DateTimeOffset written, DateTimeOffset came) =>
        written < came && (written.Date != came.Date || came - written > Unnoticed);

    /// <summary>«Написано вчера в 18:20», as read <paramref name="now"/>.</summary>
    public static Line Line(DateTimeOffset written, DateTimeOffset now, Phrases phrases) => new([new Span(phrases.Say("written.earlier",
        ("day", phrases.SpokenDay(DateOnly.FromDateTime(written.DateTime), DateOnly.FromDateTime(now.DateTime))),
        ("time", phrases.Clock(written))), Emphasis.Dim)]);
}
