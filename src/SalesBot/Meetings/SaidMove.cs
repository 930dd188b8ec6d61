using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Conversations;
using SalesBot.WorkingTime;

namespace SalesBot.Meetings;

/// <summary>When a meeting that is moved begins, said from when it was to begin: «на час позже», «на следующий день». Pure.</summary>
/// <param name="From">When it was to begin, on the business's clock.</param>
internal sealed partial record SaidMove(DateTime From)
{
    /// <summary>The words that are read, with a day and a time of their own; those that were typed where they say no more.</summary>
    public static string Heard(string text, Facts facts) => facts.Of<SaidMove>() is [var moved]
        && moved.Read(text.Trim(' ', '.', '!'), facts.SaidAt ?? facts.LocalNow) is { } at && at > facts.LocalNow.DateTime
        ? at.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) : text;

    private DateTime? Read(string text, DateTimeOffset localNow)
    {
        if (NextDay().IsMatch(text)) return From.AddDays(1);
        if (Span().Match(text) is { Success: true } span)
        {
            var (time, from) = (span.Groups["time"].Value, new DateTimeOffset(From, TimeSpan.Zero));
            if (Moment($"{(char.IsAsciiLetter(time[^1]) ? "in" : "через")} {time}", from, Expects.DateTime) is not { } at) return null;
            // Days and longer are counted by the calendar, and from ten in the morning where no time is said.
            var by = at.Date == From.Date ? at - From : at.Date - From.Date;
            return span.Groups["earlier"].Success ? From - by : From + by;
        }

        if (SameTime().Replace(text, "") is { } day && day != text)
            return Moment(day, localNow, Expects.Date) is { } said ? said.Date + From.TimeOfDay : null;
        return Clock().IsMatch(text) && Moment(text, new DateTimeOffset(From.Date, TimeSpan.Zero), Expects.DateTime) is { } clock
            && clock.Date == From.Date ? clock : null;
    }

    private static DateTime? Moment(string text, DateTimeOffset now, Expects expects) =>
        HumanDateTime.Read(text, now, expects, moment => moment) is Reading.Value value ? value.Local : null;

    [GeneratedRegex(@"^(?:на\s+)?(?:следующий\s+день|(?:день|сутки)\s+(?:позже|позднее)|(?:the\s+)?next\s+day)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextDay();

    [GeneratedRegex(@"^(?:на\s+|by\s+)?(?<time>.+?)\s+(?:позже|позднее|вперед|вперёд|later|(?<earlier>раньше|ранее|назад|earlier))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@",?\s+(?:(?:в|на)\s+)?(?:то|это)\s+же\s+время$|,?\s+(?:at\s+)?(?:the\s+)?same\s+time$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SameTime();

    // A time alone is one of the meeting's own day.
    [GeneratedRegex(@"^(?:в|на|к|at|to)\s+\d{1,2}(?:[:.]\d\d|\s*час(?:а|ов)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
