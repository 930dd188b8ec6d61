using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A time of day in words or figures.</summary>
internal static partial class SpokenTime
{
    private static readonly (string[] Words, int Hour, bool Exact)[] Named =
    [
        (["полдень", "noon"], 12, true), (["утром", "утра", "утро", "morning"], 9, false),
        (["обед", "обеда", "обедом", "lunch"], 13, false),
        (["днем", "afternoon"], 14, false), (["вечером", "вечеру", "вечера", "evening", "tonight"], 18, false),
    ];

    /// <summary>The time the text says with «в» or «at» before it, dots allowed: «в 10.30» is no date.</summary>
    public static (TimeOnly Time, bool Exact)? TakeWithPreposition(SpokenText text) => Clock(text, text.Take(Preposed()));

    /// <summary>The time the text says; null when it says none. After a day a mere number will do: «завтра 10».</summary>
    public static (TimeOnly Time, bool Exact)? Take(SpokenText text, bool afterDay)
    {
        if (Clock(text, text.Take(Colon()) ?? text.Take(Hours())
            ?? (afterDay ? text.Take(Dotted()) ?? text.Take(Number()) : null)) is { } clock)
            return clock;
        if (text.Take(Word()) is not { } word)
            return null;
        var (_, hour, exact) = Array.Find(Named, n => n.Words.Contains(word.Groups["word"].Value, StringComparer.Ordinal));
        return (new TimeOnly(hour, 0), exact);
    }

    private static (TimeOnly Time, bool Exact)? Clock(SpokenText text, Match? match)
    {
        if (match is null)
            return null;
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["min"].Success ? int.Parse(match.Groups["min"].Value, CultureInfo.InvariantCulture) : 0;
        if (OnDial(hour, match.Groups["part"].Value) is { } full and < 24 && minute < 60)
            return (new TimeOnly(full, minute), true);
        text.Spoil();
        return null;
    }

    private static int? OnDial(int hour, string part) => part switch
    {
        "" => hour,
        "pm" or "дня" or "вечера" => hour switch { <= 0 or > 12 => null, 12 => 12, _ => hour + 12 },
        _ => hour switch { <= 0 or > 12 => null, 12 => 0, _ => hour },
    };

    private const string Part = @"(?:\s*(?<part>am|pm|утра|дня|вечера|ночи)\b)?";

    [GeneratedRegex(@"\b(?:в|во|к|с|до|at|by)\s+(?<h>\d{1,2})(?:[:.](?<min>\d\d))?(?!\d|[.:/-]\d|\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|"
        + @"авг|сен|окт|ноя|дек|числа))"
        + @"(?:\s*(?:час(?:а|ов|ам)?|ч)\b\.?)?" + Part)]
    private static partial Regex Preposed();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2}):(?<min>\d\d)(?::\d\d)?(?![\d:])" + Part)]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})\s*(?:(?:час(?:а|ов|ам)?|ч)\b\.?" + Part + @"|(?<part>am|pm|утра|вечера|ночи)\b)")]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})[.-](?<min>\d\d)(?![\d:])" + Part)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})(?![\d:./-])" + Part)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:в\s+|к\s+|до\s+|после\s+|in the\s+|at\s+)?(?<word>полдень|noon|утром|утра|утро|morning|обеда|обедом|обед|"
        + @"lunch|днем|afternoon|вечером|вечеру|вечера|evening|tonight)\b")]
    private static partial Regex Word();
}
