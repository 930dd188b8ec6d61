using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>Where something ends, said with its begin: «завтра с 15 до 16», «завтра в 15 на час». Pure.</summary>
/// <param name="Begin">The words without the end: «завтра в 15:00».</param>
public sealed partial record SaidStretch(string Begin)
{
    private const int Evening = 18, Morning = 7, Dial = 12;

    private static readonly TimeSpan longest = TimeSpan.FromHours(Dial);

    private int? said;
    private TimeSpan until;
    private bool isOnDial;
    private TimeSpan? length;

    /// <summary>The stretch that a text says; null for none.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isTime">Whether they say a time and nothing else: then «завтра 15-16» is one too.</param>
    public static SaidStretch? In(string text, bool isTime = false)
    {
        if ((Range().Match(text) is { Success: true } range ? range : isTime ? Bare().Match(text) : Match.Empty) is { Success: true } both)
            return Between(text, both);
        if (Lasting().Match(text) is not { Success: true } lasts || Length(lasts.Groups["time"].Value) is not { } length) return null;
        var begin = text.Remove(lasts.Index, lasts.Length).Insert(lasts.Index, " ").Trim();
        return HasClock().IsMatch(begin) ? new SaidStretch(begin) { length = length } : null;
    }

    /// <summary>Where it ends when it begins then; null where that lies before its begin.</summary>
    public DateTime? EndOf(DateTime begin)
    {
        if (length is { } lasts) return begin + lasts;
        var end = begin.Date + until;
        if (end > begin) return end;
        // «С 11 до 2», «вечером с 7 до 8»: nobody means the night.
        if (isOnDial && (until.Hours is > 0 and < Morning || begin.Hour == said + Dial) && end.AddHours(Dial) is var later && later > begin)
            return later;
        return begin.Hour >= Evening && until.Hours < Morning ? end.AddDays(1) : null;
    }

    private static SaidStretch? Between(string text, Match range)
    {
        var (from, to) = (Number(range, "h"), Number(range, "h2"));
        var (part, part2) = (range.Groups["part"].Value.ToLowerInvariant(), range.Groups["part2"].Value.ToLowerInvariant());
        if (SpokenTime.OnDial(to, part2) is not { } end || end > 24 || from > 23) return null;
        var isBare = part.Length == 0 && !range.Groups["min"].Success;
        // «С 3 до 4 дня» says the part of the day of both, «с 10 до 6 вечера» of one.
        var begin = part.Length > 0 ? SpokenTime.OnDial(from, part)
            : part2.Length > 0 && SpokenTime.OnDial(from, part2) is { } same && same < end ? same
            : isBare && from is > 0 and < Morning ? from + Dial : from;
        if (begin is not (>= 0 and < 24)) return null;
        // What was said exactly stays so; «вечером с 7 до 8» says by its words what seven is.
        var hour = begin.Value.ToString(isBare ? "0" : "00", CultureInfo.InvariantCulture);
        var clock = string.Create(CultureInfo.InvariantCulture, $" в {hour}:{Number(range, "min"):00} ");
        return new SaidStretch(string.Concat(text.AsSpan(0, range.Index), clock, text.AsSpan(range.Index + range.Length)).Trim())
        {
            said = from,
            until = new TimeSpan(end, Number(range, "min2"), 0),
            isOnDial = part2.Length == 0 && to is > 0 and <= Dial && !range.Groups["min2"].Success,
        };
    }

    private static TimeSpan? Length(string words)
    {
        var from = new DateTimeOffset(2000, 1, 3, 0, 0, 0, TimeSpan.Zero);
        var later = char.IsAsciiLetter(words[^1]) ? "in" : "через";
        return HumanDateTime.Read($"{later} {words}", from, Expects.DateTime, at => at) is Reading.Value { Moment: { } until }
            && until - from is var length && length > TimeSpan.Zero && length <= longest ? length : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } said ? int.Parse(said.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private const string Minutes = @":(?<min>[0-5]\d)|\.(?<min>00|15|30|45)(?!\d)";

    private const string Hours = @"(?:\s*(?:час(?:а|ов|у)?|ч)(?!\p{L})\.?)?";

    private const string End = @"(?<h2>[01]?\d|2[0-4])(?:\s?(?::(?<min2>[0-5]\d)|\.(?<min2>00|15|30|45)(?!\d)))?(?![\d:]|\.\d)" + Hours
        + @"(?:\s*(?<part2>утра|дня|вечера|ночи|am|pm)(?!\p{L}))?"
        + @"(?!\s*(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|числ)|-?\p{L})";

    // «С 10 до 12», «from 3 to 4 pm», «10:00–11:30»; a dash between clocks only, for 10-12 may be pieces.
    [GeneratedRegex(@"(?<![\d\p{L}.,:/-])(?:(?:с|со|from|между|between)\s+(?<h>\d{1,2})(?:" + Minutes + @")?(?![\d:]|\.\d)" + Hours
        + @"(?:\s*(?<part>утра|дня|вечера|ночи|am|pm)(?!\p{L}))?\s*(?:до|по|и|to|till|until|and|[-–—])\s*" + End
        + @"|(?:в\s+|at\s+)?(?<h>\d{1,2}):(?<min>[0-5]\d)\s*[-–—]\s*" + End + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    // Beside a day: «завтра 15-16».
    [GeneratedRegex(@"(?<=\p{L}\s+)(?:в\s+)?(?<h>\d{1,2})\s?[-–—]\s?" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // «На час», «for 2 hours»; behind a comma at the end also without a word before: «в 15:00, полтора часа».
    [GeneratedRegex(@"(?:(?<![\p{L}\d])(?:на|for|длительностью|продолжительностью)\s+(?<time>" + Time + @")"
        + @"(?!\s+(?:дня|ночи|утра|вечера|раньше|позже|позднее|назад))|,\s*(?<time>" + Time + @")[\s.!]*\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    private const string Time = @"(?:полтора\s+часа|пол\s?часа|час\s+с\s+половиной|half\s+an\s+hour|an\s+hour\s+and\s+a\s+half|"
        + @"(?:(?:\d+(?:[.,]\d)?|один|два|две|три|четыре|пять|двадцать|тридцать|сорок|a|an|one|two|three)\s*)?"
        + @"(?:час(?:а|ов|ик)?|ч|мин(?:ут\p{L}*)?|hours?|h|min(?:ute)?s?))(?!\p{L})";

    [GeneratedRegex(@"\d|полдень|полудн|обед|утр|вечер|дн[её]м|noon|morning|afternoon|evening",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasClock();
}
