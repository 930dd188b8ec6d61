using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Today;

/// <summary>Draws the list of the day. Pure.</summary>
internal static class TodayScreen
{
    private const int MostOfSection = 6;
    private const int MostButtons = 12;

    /// <summary>The list; <paramref name="local"/> is now on the person's clock.</summary>
    public static Screen Draw(IReadOnlyList<TodayItem> items, DateTimeOffset local, Phrases phrases)
    {
        var shown = items.GroupBy(item => item.Section).OrderBy(section => section.Key)
            .Select(section => (section.Key, Items: section.ToList())).ToList();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(Title(local, phrases), Emphasis.Strong)]),
                .. items.Count == 0 ? [phrases["today.nothing"]] : shown.SelectMany(section => Section(
                    section.Key, section.Items, local, phrases)),
            ],
            Rows = [.. DialogScreen.Rows(shown.SelectMany(section => section.Items.Take(MostOfSection)).Take(MostButtons)
                .Select(item => new Button(item.Number!, ButtonValue.Command(item.Command)))), .. AllLetters(items, phrases)],
            Tone = shown.Any(section => section.Key == TodaySection.Overdue) ? Tone.Attention : Tone.Neutral,
        };
    }

    private static IEnumerable<IReadOnlyList<Button>> AllLetters(IReadOnlyList<TodayItem> items, Phrases phrases)
    {
        var letters = items.Count(item => item.Matter == TodayItem.Letter);
        if (letters > 0) yield return [new Button(phrases.Say("button.letters-count", ("n", letters)), ButtonValue.Command("/letters"))];
    }

    private static string Title(DateTimeOffset local, Phrases phrases) =>
        phrases.Say("today.title", ("weekday", phrases.Culture.DateTimeFormat.GetDayName(local.DayOfWeek)),
            ("day", phrases.Day(DateOnly.FromDateTime(local.DateTime), DateOnly.FromDateTime(local.DateTime))));

    private static IEnumerable<Line> Section(TodaySection section, List<TodayItem> items, DateTimeOffset local, Phrases phrases)
    {
        yield return new Line([new Span(phrases.Say($"today.section.{Key(section)}", ("n", items.Count)), Emphasis.Strong)]);
        foreach (var item in items.Take(MostOfSection)) yield return Text(item, local, phrases);
        if (items.Count > MostOfSection)
            yield return new Line([new Span(phrases.Say("today.more", ("n", items.Count - MostOfSection)), Emphasis.Dim)]);
    }

    private static string Text(TodayItem item, DateTimeOffset local, Phrases phrases)
    {
        var at = item.At.ToOffset(local.Offset);
        return phrases.Say($"today.{item.Matter}",
            ("number", item.Number),
            ("who", item.Who.Length > 0 ? item.Who : phrases["missed.nobody"]),
            ("other", item.Other),
            ("what", item.What),
            ("n", item.Count),
            ("waits", phrases.Waiting(item.At, local)),
            ("time", at.Date == local.Date ? phrases.Clock(at) : phrases.Moment(at, local)),
            ("when", phrases.Moment(at, local)),
            ("day", phrases.SpokenDay(DateOnly.FromDateTime(at.DateTime), DateOnly.FromDateTime(local.DateTime))));
    }

    private static string Key(TodaySection section) => section switch
    {
        TodaySection.Overdue => "overdue",
        TodaySection.DueToday => "today",
        TodaySection.WaitingForMe => "for-me",
        _ => "by-me",
    };
}
