using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Today;

/// <summary>Draws the list of the day. Pure.</summary>
internal static class TodayScreen
{
    private const int MostOfSection = 6;
    private const int MostButtons = 12;

    /// <summary>The list; <paramref name="local"/> is now on the person's clock.</summary>
    public static Screen Draw(TodayList list, DateTimeOffset local, Phrases phrases)
    {
        var items = list.Items;
        var shown = items.GroupBy(item => item.Section).OrderBy(section => section.Key)
            .Select(section => (section.Key, Items: section.ToList())).ToList();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(Title(local, phrases), Emphasis.Strong)]),
                .. items.Count == 0 ? [phrases["today.nothing"]] : shown.SelectMany(section => Section(
                    section.Key, section.Items, local, phrases)),
                .. list.Department is { } department ? new Line[] { Department(department, local, phrases) } : [],
            ],
            Rows = [.. DialogScreen.Rows(shown.SelectMany(section => section.Items.Take(MostOfSection)).Take(MostButtons)
                .Select(item => new Button(item.Number!, ButtonValue.Command(item.Command)))), .. AllLetters(items, phrases)],
            Tone = shown.Any(section => section.Key is TodaySection.Overdue or TodaySection.Department) ? Tone.Attention : Tone.Neutral,
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

    private static string Department(DepartmentFigures department, DateTimeOffset local, Phrases phrases) => phrases.Say("today.department",
        ("day", phrases.Day(department.Since, DateOnly.FromDateTime(local.DateTime))),
        ("figures", string.Join(", ", department.Figures.Select(figure => phrases.Say($"today.department.{figure.Text}",
            ("n", figure.Count), ("sum", phrases.Money(figure.Sum)))))));

    private static IEnumerable<Line> Section(TodaySection section, List<TodayItem> items, DateTimeOffset local, Phrases phrases)
    {
        yield return new Line([new Span(phrases.Say($"today.section.{Key(section)}", ("n", items.Count)), Emphasis.Strong)]);
        foreach (var item in items.Take(MostOfSection))
            yield return item.Whose.Length == 0 ? Text(item, local, phrases)
                : phrases.Say("today.whose", ("line", Text(item, local, phrases)), ("whose", item.Whose));
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
        TodaySection.Department => "department",
        TodaySection.DueToday => "today",
        TodaySection.WaitingForMe => "for-me",
        _ => "by-me",
    };
}
