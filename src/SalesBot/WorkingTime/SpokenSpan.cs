using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>Spans from now: «через 2 часа», «через неделю», «in 2 days», «15 минут».</summary>
internal static partial class SpokenSpan
{
    /// <summary>Numbers in words, from one on; without a word it is one.</summary>
    private static readonly string[][] Counted =
    [
        ["", "один", "одну", "a", "an", "one"], ["два", "две", "пару", "two"], ["три", "three"], ["четыре", "four"], ["пять", "five"], ["шесть", "six"], ["семь", "seven"],
        ["восемь", "eight"], ["девять", "nine"], ["десять", "ten"],
    ];

    /// <summary>The moment the span leads to, and whether it says a time as hours and minutes do; null when there is no span in the text.</summary>
    public static (DateTime At, bool HasTime)? Take(SpokenText text, DateTime now)
    {
        if (text.Take(Half()) is not null)
            return (now.AddMinutes(30), true);
        if ((text.Take(After()) ?? text.Take(Bare())) is not { } match || Number(match.Groups["n"].Value.Trim()) is not { } n)
            return null;
        return match.Groups["unit"].Value switch
        {
            ['м', 'и', ..] or ['m', 'i', ..] => (now.AddMinutes((int)n), true),
            ['ч', ..] or ['h', ..] => (now.AddMinutes((int)(n * 60)), true),
            ['д', ..] or ['d', ..] => (now.AddDays((int)n), false),
            ['н', ..] or ['w', ..] => (now.AddDays((int)(n * 7)), false),
            ['м', ..] or ['m', ..] => (now.AddMonths((int)n), false),
            _ => (now.AddYears((int)n), false),
        };
    }

    private static decimal? Number(string word)
    {
        if (int.TryParse(word, CultureInfo.InvariantCulture, out var digits))
            return digits;
        if (word is "полтора" or "полторы")
            return 1.5m;
        var counted = Array.FindIndex(Counted, names => names.Contains(word, StringComparer.Ordinal));
        return counted < 0 ? null : counted + 1;
    }

    private const string Unit = @"(?<unit>мин(?:ут[ауы]?)?|час(?:а|ов|ик)?|ч|день|дня|дней|дн|недел[юиья]|недель|нед|месяц(?:а|ев)?|мес|год|года|лет"
        + @"|min(?:ute)?s?|h(?:our)?s?|d(?:ay)?s?|w(?:eek)?s?|months?|years?)\b\.?";

    [GeneratedRegex(@"\b(?:через полчас(?:а|ика)|in half an hour)\b")]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:через|спустя|in)\s+(?:(?<n>\d{1,3}|[а-яa-z]+)\s*)?" + Unit)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<n>\d{1,3})\s*" + Unit + "$")]
    private static partial Regex Bare();
}
