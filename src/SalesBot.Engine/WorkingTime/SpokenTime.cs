using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A time of day in words or figures.</summary>
internal static partial class SpokenTime
{
    private static readonly (string[] Words, int Hour, bool Exact)[] Named =
    [
        (["полдень", "noon"], 12, true), (["утром", "утра", "утро", "morning"], 9, false),
        (["обед", "обеда", "обеду", "обедом", "lunch"], 13, false),
        (["днем", "afternoon"], 14, false), (["вечером", "вечеру", "вечера", "evening", "tonight"], 18, false),
    ];

    /// <summary>The stretch the text names: «с 10 до 12», «10-12», «между двумя и четырьмя».</summary>
    public static SpokenClock? TakeRange(SpokenText text)
    {
        if (text.Take(Range()) is not { } match) return null;
        var (from, to) = (Int(match, "h"), Int(match, "h2"));
        // «15-12» is no stretch: nothing ends before it begins.
        if (from > 23 || to > 24 || Minutes(match, "min") > 59 || (from > 12 && to <= from))
        {
            text.Spoil();
            return null;
        }

        var part = match.Groups["part"].Value;
        // Nobody calls a client at night: «с двух до четырёх» is after noon.
        var begin = OnDial(from, part) is { } hour && part.Length > 0 ? hour : from is > 0 and < 7 ? from + 12 : from;
        var end = to <= from || (from is > 0 and < 7) ? to + 12 : to;
        if (begin > 23) return null;
        var other = end < 24 ? new TimeOnly(end, Minutes(match, "min2")) : (TimeOnly?)null;
        return new SpokenClock(new TimeOnly(begin, Minutes(match, "min")), Exact: false) { Other = other, Ask = true };
    }

    /// <summary>The time the text says with «в» or «at» before it, dots allowed: «в 10.30» is no date.</summary>
    public static SpokenClock? TakeWithPreposition(SpokenText text) => Clock(text, text.Take(Preposed()));

    /// <summary>The time the text says; null when it says none. After a day a mere number will do: «завтра 10».</summary>
    public static SpokenClock? Take(SpokenText text, bool afterDay)
    {
        if (Clock(text, text.Take(Colon()) ?? text.Take(Parted()) ?? text.Take(Hours())
            ?? (afterDay ? text.Take(Dotted()) ?? text.Take(Number()) : null)) is { } clock)
            return clock;
        if (text.Take(Word()) is not { } word)
            return null;
        var (_, hour, exact) = Array.Find(Named, n => n.Words.Contains(word.Groups["word"].Value, StringComparer.Ordinal));
        return new SpokenClock(new TimeOnly(hour, 0), exact);
    }

    /// <summary>A time that no calendar has as a date: «10.30».</summary>
    public static SpokenClock? TakeDotted(SpokenText text) => Clock(text, text.Take(NoDate()));

    private static SpokenClock? Clock(SpokenText text, Match? match)
    {
        if (match is null)
            return null;
        var (hour, minute, part) = (Int(match, "h"), Minutes(match, "min"), match.Groups["part"].Value);
        if (OnDial(hour, part) is { } full and < 24 && minute < 60)
        {
            var bare = part.Length == 0 && hour is > 0 and < 12 && match.Groups["h"].Length == 1;
            return new SpokenClock(new TimeOnly(full, minute), Exact: true) { Other = bare ? new TimeOnly(full + 12, minute) : null };
        }

        text.Spoil();
        return null;
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Minutes(Match match, string group) => match.Groups[group].Success ? Int(match, group) : 0;

    /// <summary>The hour of the day that is said with its part, «6 вечера»; null where there is none.</summary>
    internal static int? OnDial(int hour, string part) => part switch
    {
        "" => hour,
        "pm" or "дня" or "вечера" => hour switch { <= 0 or > 12 => null, 12 => 12, _ => hour + 12 },
        _ => hour switch { <= 0 or > 12 => null, 12 => 0, _ => hour },
    };

    private const string Part = @"(?:\s*(?<part>am|pm|утра|дня|вечера|ночи)\b)?";

    // «до 26.11» and «к 5.12» are days.
    [GeneratedRegex(@"\b(?:в|во|к|с|до|at|by)\s+(?!(?<=\b(?:к|с|до|by)\s)\d{1,2}\.(?:0[1-9]|1[0-2])(?!\d))"
        + @"(?<h>\d{1,2})(?:\s?[:.-](?<min>\d\d)|\s(?<min>[0-5]\d)(?!\s*(?:мин|ч))|"
        + @"\s?(?:ч(?:ас(?:а|ов)?)?\.?|h)\s?(?<min>\d\d)(?:\s?м(?:ин(?:ут[аы]?)?)?\b\.?)?)?"
        + @"(?!\d|[.:/-]\d|-?(?:го|му|е|ое)\b|\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|"
        + @"авг|сен|окт|ноя|дек|числ[ау]))"
        + @"(?:\s*(?:час(?:а|ов|ам)?|ч)\b\.?)?" + Part)]
    private static partial Regex Preposed();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2}):(?<min>\d\d)(?::\d\d)?(?![\d:])" + Part)]
    private static partial Regex Colon();

    // «14 00», «14ч30», «14 ч 30 мин».
    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})(?:\s(?<min>[0-5]\d)|\s?(?:ч(?:ас(?:а|ов)?)?\.?|"
        + @"h)\s?(?<min>\d\d)(?:\s?м(?:ин(?:ут)?)?\b\.?)?)(?![\d.:/-])"
        + Part)]
    private static partial Regex Parted();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})\s*(?:(?:час(?:а|ов|ам)?|ч)\b\.?" + Part + @"|(?<part>am|pm|утра|вечера|ночи)\b)")]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})[.-](?<min>\d\d)(?![\d:])" + Part)]
    private static partial Regex Dotted();

    // A month above twelve makes it a time.
    [GeneratedRegex(@"(?<![\d.:/-])(?<h>[01]?\d|2[0-3])\.(?<min>00|15|[2-5][05])(?![\d:./-])" + Part)]
    private static partial Regex NoDate();

    [GeneratedRegex(@"(?<![\d.:/-])(?:(?:с|от|между|from|between)\s+)?(?<h>\d{1,2})(?:[:.](?<min>[0-5]\d))?(?:\s?час(?:а|ов)?|\s?ч\.?)?"
        + @"\s?(?:-|до|по|и|to|and|till)\s?(?<h2>(?!00)(?:[01]?\d|2[0-4]))(?!\d)(?:[:.](?<min2>[0-5]\d))?(?![\d:./-])(?!\s*(?:янв|фев|"
        + @"мар|апр|ма[йя]|июн|июл|"
        + @"авг|сен|окт|ноя|дек|числа|мин))(?:\s*(?:час(?:а|ов|ам)?|ч)\b\.?)?" + Part)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})(?![\d:./-])" + Part)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:в\s+|к\s+|до\s+|после\s+|in the\s+|at\s+)?(?<word>полдень|noon|утром|утра|утро|morning|обеда|обеду|обедом|"
        + @"обед|"
        + @"lunch|днем|afternoon|вечером|вечеру|вечера|evening|tonight)\b")]
    private static partial Regex Word();
}

/// <summary>A time of day as it was said.</summary>
/// <param name="Time">The time.</param>
/// <param name="Exact">Whether it was said, not only a part of the day.</param>
internal readonly record struct SpokenClock(TimeOnly Time, bool Exact)
{
    /// <summary>What else it may mean: twelve hours later for «в 3», the end of «10-12».</summary>
    public TimeOnly? Other { get; init; }

    /// <summary>Whether which is meant is always asked.</summary>
    public bool Ask { get; init; }
}
