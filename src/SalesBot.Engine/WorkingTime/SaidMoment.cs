using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A time that is said among other words: «завтра в 11, у них в офисе, показать образцы». Pure.</summary>
/// <param name="Begin">When, on the business's clock.</param>
/// <param name="End">Until when, if a range was said; null else.</param>
public readonly partial record struct SaidMoment(DateTime Begin, DateTime? End)
{
    private const int MostWords = 7;
    private const int LongestText = 1000;
    private const int FirstHour = 7;

    /// <summary>The first time with a clock that the text names and that lies ahead; null for none, and for a bare day.</summary>
    /// <param name="text">The words.</param>
    /// <param name="localNow">When they were written, on the business's clock.</param>
    /// <param name="toLocal">Shows a moment on the business's clock.</param>
    public static SaidMoment? In(string text, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        TimeOnly? until = null;
        text = Range().Replace(text, match =>
        {
            until ??= Clock(match.Groups["to"].Value);
            return " в " + match.Groups["from"].Value + " ";
        }, 1);
        var words = text.Split([' ', '\n', '\t', '(', ')', '«', '»'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(',', ';', '.', '!', '?')).Where(word => word.Length > 0).ToArray();
        for (var at = 0; at < words.Length; at++)
            for (var count = Math.Min(MostWords, words.Length - at); count > 0; count--)
            {
                var window = string.Join(' ', words.AsSpan(at, count)!);
                if (!IsTime(window)) continue;
                switch (HumanDateTime.Read(window, localNow, Expects.DateTime, toLocal))
                {
                    // What is over is no plan, and what is left of it would be another time.
                    case Reading.Value { HasTime: true, TimeAssumed: true } when IsOver(window, localNow, toLocal):
                    case Reading.InPast:
                        return null;
                    case Reading.Value { HasTime: true } value:
                        return new SaidMoment(value.Local, EndOf(value.Local, until));
                }
            }

        return null;
    }

    // «Сегодня в 9:00» of the afternoon is this morning; «в 3» is no hour of the night.
    private static bool IsOver(string window, DateTimeOffset localNow, Func<DateTimeOffset, DateTimeOffset> toLocal) =>
        HumanDateTime.Read(window, localNow - localNow.TimeOfDay, Expects.DateTime, toLocal) is Reading.Value { HasTime: true } said
            && said.Local.Hour >= FirstHour && said.Local < localNow.DateTime;

    private static DateTime? EndOf(DateTime begin, TimeOnly? until) =>
        until is { } clock && begin.Date + clock.ToTimeSpan() is var end && end > begin ? end : null;

    // A bare number among words is a quantity or a house, not an hour.
    private static bool IsTime(string words) => (words.Any(char.IsLetter) || words.Contains(':')) && Hour().IsMatch(words);

    private static TimeOnly? Clock(string text) => TimeOnly.TryParseExact(
        text.Replace('.', ':'), ["H:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    // «с 10 до 12», «10:00–11:30»; the dash only between clocks, for 10-12 may be pieces.
    [GeneratedRegex(@"(?<![\d\p{L}.,])(?:(?:с|со|from)\s+(?<from>\d{1,2}(?::\d\d)?)\s*(?:до|по|to|till|until)\s*(?<to>\d{1,2}(?::\d\d)?)"
        + @"|(?:в\s+)?(?<from>\d{1,2}:\d\d)\s*[-–—]\s*(?<to>\d{1,2}:\d\d))(?![\d\p{L}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    // A time of day has to be there, else «завтра» alone would become ten in the morning.
    [GeneratedRegex(@"\d|полдень|полдня|обед|утр|вечер|днем|днём|час|noon|morning|afternoon|evening",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hour();
}
