using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>Spans from now: «через 2 часа», «через неделю», «in 2 days», «15 минут».</summary>
internal static partial class SpokenSpan
{
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
    public static (TimeSpan? Later, DateTime? Day)? Take(SpokenText text, DateTime now)
    {
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

    private static decimal? Number(string word)
    {
        if (decimal.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
            return digits;
        var counted = Array.FindIndex(Counted, names => names.Contains(word, StringComparer.Ordinal));
        return counted < 0 ? null : counted + 1;
    }

    private const string Unit = @"(?<unit>мин(?:ут[ауы]?)?|час(?:а|ов|ик)?|ч|день|дня|дней|дн|недел[юиья]|недель|нед|месяц(?:а|ев)?|мес|"
        + @"год|года|лет"
        + @"|min(?:ute)?s?|h(?:our)?s?|d(?:ay)?s?|w(?:eek)?s?|months?|years?)\b\.?";

    [GeneratedRegex(@"\b(?:через|спустя|in)\s+(?:(?<n>\d{1,3}(?:[.,]\d)?|[а-яa-z]+)\s*)?" + Unit)]
    private static partial Regex After();

    // Hours alone are a time of day: «15 часов».
    [GeneratedRegex(@"^(?<n>\d{1,3}(?:[.,]\d)?)\s*(?!ч|h)" + Unit + "$")]
    private static partial Regex Bare();
}
