using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>Spans from now: «через 2 часа», «через неделю», «in 2 days», «15 минут».</summary>
internal static partial class SpokenSpan
{
    // More days than anybody closes for.
    private const int LongestAhead = 3000;

    /// <summary>Numbers in words, from one on; without a word it is one.</summary>
    private static readonly string[][] Counted =
    [
        ["", "один", "одну", "a", "an", "one"], ["два", "две", "пару", "two"], ["три", "three"], ["четыре", "four"], ["пять", "five"],
        ["шесть", "six"], ["семь", "seven"],
        ["восемь", "eight"], ["девять", "nine"], ["десять", "ten"],
    ];

    /// <summary>
    /// What the span leads to from <paramref name="now"/> on the business's clock: hours and minutes to how much later it really is, days
    /// and longer
    /// to the same time of another day. Null when there is no span in the text.
    /// </summary>
    public static (TimeSpan? Later, DateTime? Day)? Take(SpokenText text, DateTime now, Func<DateOnly, bool> works)
    {
        if (text.Take(WorkingDays()) is { } working && Number(working.Groups["n"].Value.Trim()) is { } days)
            return (null, AfterWorkingDays(now, (int)Math.Ceiling(days), works));
        if ((text.Take(After()) ?? text.Take(Bare())) is not { } match || Number(match.Groups["n"].Value.Trim()) is not { } n)
            return null;
        return match.Groups["unit"].Value switch
        {
            ['м', 'и', ..] or ['m', 'i', ..] => (TimeSpan.FromMinutes((int)n), null),
            ['ч', ..] or ['h', ..] => (TimeSpan.FromMinutes((int)(n * 60)), null),
            ['д', ..] or ['d', ..] => (null, now.AddDays((int)Math.Ceiling(n))),
            ['н', ..] or ['w', ..] => (null, now.AddDays((int)Math.Ceiling(n * 7))),
            ['м', ..] or ['m', ..] => (null, now.AddMonths((int)n).AddDays((int)(n % 1 * 30))),
            _ => (null, now.AddYears((int)n)),
        };
    }

    /// <summary>«Через 1-2 часа» as «через 1 часа» and «через 2 часа»; null where it says one thing.</summary>
    public static (string Shorter, string Longer)? Either(SpokenText text)
    {
        if (Between().Match(text.Left) is not { Success: true } match) return null;
        var (from, to, unit) = (match.Groups["from"].Value, match.Groups["to"].Value, match.Groups["unit"].Value);
        return (Said(from.Length > 0 ? from : "1"), Said(to));

        string Said(string n) => string.Concat(text.Left.AsSpan(0, match.Index), $"через {n} {unit}", text.Left.AsSpan(match.Index
            + match.Length));
    }

    /// <summary>As many days on which somebody works: on a Friday one later is Monday.</summary>
    private static DateTime AfterWorkingDays(DateTime now, int days, Func<DateOnly, bool> works)
    {
        var day = now;
        for (var ahead = 0; days > 0 && ahead < LongestAhead; ahead++)
        {
            day = day.AddDays(1);
            if (works(DateOnly.FromDateTime(day))) days--;
        }

        return day;
    }

    private static decimal? Number(string word)
    {
        if (decimal.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
            return digits;
        var counted = Array.FindIndex(Counted, names => names.Contains(word, StringComparer.Ordinal));
        return counted < 0 ? null : counted + 1;
    }

    private const string Few = @"\d{1,3}|пару|a|one|two|three|four|five";

    private const string Unit = @"(?<unit>мин(?:ут[ауы]?)?|час(?:а|ов|ик)?|ч|день|дня|дней|дн|недел[юиья]|недель|нед|месяц(?:а|ев)?|мес|"
        + @"год|года|лет"
        + @"|min(?:ute)?s?|h(?:our)?s?|d(?:ay)?s?|w(?:eek)?s?|months?|years?)\b\.?";

    [GeneratedRegex(@"\b(?:через|спустя|in)\s+(?:(?<n>\d{1,3}(?:[.,]\d)?|[а-яa-z]+)\s*)?" + Unit)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:(?:через|спустя|in)\s+(?:(?<n>" + Few + @")\s+)?|(?<n>" + Few + @")\s+)"
        + @"(?:рабоч(?:их|ий|ие)|working|business)\s+(?:день|дня|дней|дн|days?)\b")]
    private static partial Regex WorkingDays();

    // «Через 2-3 дня», «через час-два».
    [GeneratedRegex(@"\b(?:через|спустя|in)\s+(?:(?<from>\d{1,3})\s?-\s?(?<to>\d{1,3})\s?" + Unit + "|" + Unit + @"\s?-\s?(?<to>\d))"
        + @"(?![\d:.])")]
    private static partial Regex Between();

    // Hours alone are a time of day: «15 часов».
    [GeneratedRegex(@"^(?<n>\d{1,3}(?:[.,]\d)?)\s*(?!ч|h)" + Unit + "$")]
    private static partial Regex Bare();
}
