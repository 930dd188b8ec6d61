using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.SettingsDesk;

/// <summary>
/// Working hours as people write them, in the words of the setting: «будни 9-18, обед с 13 до 14», «с 9 до 21 без выходных», «9-18»,
/// "Mon-Fri 9am-5pm" (B13). Pure.
/// </summary>
internal static partial class SaidHours
{
    // Without a.m. and p.m. «9-5» is until five in the afternoon.
    private const int EarliestBegin = 6, LatestBegin = 11, LatestEnd = 8, Half = 12;

    private static readonly (string Begins, string Day)[] days =
    [
        ("пн", "mon"), ("понедельник", "mon"), ("вт", "tue"), ("вторник", "tue"), ("ср", "wed"),
        ("сред", "wed"), ("чт", "thu"), ("четверг", "thu"), ("пт", "fri"),
        ("пятниц", "fri"), ("сб", "sat"), ("суббот", "sat"), ("вс", "sun"), ("воскресень", "sun"),
    ];

    /// <summary>The same in the words that are read; what is not understood stays as it is.</summary>
    public static string Plain(string text)
    {
        var said = text.Trim().TrimEnd('.', '!').ToLowerInvariant().Replace('ё', 'е').Replace('\n', ';');
        said = Days().Replace(said, match => Day(match.Value) ?? match.Value);
        said = OffDays().Replace(said, "").Trim(' ', ',', ';', '.');
        said = AmPm().Replace(said, Clock);
        said = Whole().Replace(said, match => Span(match.Value));
        said = FromTo().Replace(DaysFromTo().Replace(said, "${first}-${last}"), "${first}-${last}");
        said = And().Replace(said, ",");
        said = NinetoFive().Replace(said, Afternoon);
        if (Lunch().Match(said) is { Success: true } lunch)
            said = Range().Replace(Lunch().Replace(said, ""), range => Around(range, lunch));
        said = Behind().Replace(said.Trim(' ', ',', ';'), "${days} ${hours}");
        if (char.IsAsciiDigit(said.FirstOrDefault()) && said != "24/7") said = "mon-fri " + said;
        return Between().Replace(NextToEachOther().Replace(said, ","), ";");
    }

    private static string? Day(string word)
    {
        if (char.IsAsciiLetter(word[0])) return word[..3];
        foreach (var (begins, day) in days)
            if (word == begins || (begins.Length > 2 && word.StartsWith(begins, StringComparison.Ordinal))) return day;
        return null;
    }

    private static string Span(string words) => words.StartsWith("кругл", StringComparison.Ordinal) ? "24/7"
        : words is "5/2" || words.Contains("будн", StringComparison.Ordinal) || words.StartsWith("рабоч", StringComparison.Ordinal)
            || words.StartsWith("кроме", StringComparison.Ordinal) || words.StartsWith("weekday", StringComparison.Ordinal) ? "mon-fri"
        : words.StartsWith("по вых", StringComparison.Ordinal) || words.StartsWith("в вых", StringComparison.Ordinal)
            || words.StartsWith("weekend", StringComparison.Ordinal) ? "sat-sun" : "mon-sun";

    private static string Clock(Match match)
    {
        var hour = Number(match, "h") % Half + (match.Groups["half"].Value[0] == 'p' ? Half : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{hour}:{(match.Groups["m"].Success ? match.Groups["m"].Value : "00")}");
    }

    private static string Afternoon(Match match) =>
        Number(match, "from") is >= EarliestBegin and <= LatestBegin && Number(match, "to") is >= 1 and <= LatestEnd and var end
            ? string.Create(CultureInfo.InvariantCulture, $"{match.Groups["from"].Value}-{end + Half}") : match.Value;

    // Only what holds the break is parted by it.
    private static string Around(Match range, Match lunch)
    {
        var (from, to) = (Minutes(range.Groups["from"].Value), Minutes(range.Groups["to"].Value));
        return from < Minutes(lunch.Groups["from"].Value) && Minutes(lunch.Groups["to"].Value) < to
            ? $"{range.Groups["from"].Value}-{lunch.Groups["from"].Value}, {lunch.Groups["to"].Value}-{range.Groups["to"].Value}"
            : range.Value;
    }

    private static int Minutes(string clock)
    {
        var parts = clock.Split(':', '.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return (parts[0] * 60) + parts.ElementAtOrDefault(1);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private const string Name = "(?:mon|tue|wed|thu|fri|sat|sun)";
    private const string Time = @"\d{1,2}(?:[:.]\d\d)?";

    [GeneratedRegex(@"\b(?:пн|вт|ср|чт|пт|сб|вс|понедельник[ау]?|вторник[ау]?|сред[аыу]|четверг[ау]?|пятниц[аыу]|суббот[аыу]"
        + @"|воскресень[еяю]"
        + @"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tues|thurs?|weds)\b")]
    private static partial Regex Days();

    [GeneratedRegex(@"[;,]?\s*" + Name + @"(?:\s*(?:[-–—,и]|\s)\s*" + Name + @")*\s*[-–—:]?\s*(?:выходн(?:ой|ые|ая)|не\s+работаем"
        + @"|off|closed)\b"
        + @"|[;,]?\s*выходн(?:ой|ые)\s*[-–—:]?\s*" + Name + @"(?:\s*(?:[-–—,и]|\s)\s*" + Name + ")*")]
    private static partial Regex OffDays();

    [GeneratedRegex(@"\b(?<h>1[0-2]|0?[1-9])(?:[:.](?<m>\d\d))?\s*(?<half>[ap])\.?m\b\.?")]
    private static partial Regex AmPm();

    [GeneratedRegex(@"круглосуточно|ежедневно|каждый день|все дни|без выходных|daily|every\s?day|по будн(?:ям|им дням)|в будн(?:и"
        + @"|ие дни)|будн(?:и|ие дни)"
        + @"|рабочие дни|кроме выходных|weekdays|(?:по|в) выходн(?:ым|ые)|weekends|(?<!\d)5/2(?!\d)|(?<!\d)7/7(?!\d)")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?:с|from)\s+(?<first>" + Time + @")\s+(?:до|по|to|till|until)\s+(?<last>" + Time + @")|(?<first>" + Time
        + @")\s+(?:to|till|until|до)\s+(?<last>" + Time + ")")]
    private static partial Regex FromTo();

    [GeneratedRegex(@"(?:(?:с|from)\s+)?(?<first>" + Name + @")\s+(?:по|до|to|till)\s+(?<last>" + Name + ")")]
    private static partial Regex DaysFromTo();

    [GeneratedRegex(@"\s+(?:и|and)\s+(?=" + Name + ")")]
    private static partial Regex And();

    [GeneratedRegex(@"(?<![\d:.])(?<from>\d{1,2})\s*[-–—]\s*(?<to>\d)(?![\d:.])")]
    private static partial Regex NinetoFive();

    [GeneratedRegex(@"[,;]?\s*(?:(?:с\s+)?(?:обед(?:ом)?|перерыв(?:ом)?)(?:\s+на\s+обед)?"
        + @"|lunch(?:\s+break)?)\s*:?\s*(?:с\s+)?(?<from>" + Time
        + @")\s*[-–—]\s*(?<to>" + Time + ")")]
    private static partial Regex Lunch();

    [GeneratedRegex("(?<from>" + Time + @")\s*[-–—]\s*(?<to>" + Time + ")")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<hours>" + Time + @"\s*[-–—]\s*" + Time + @"(?:\s*,\s*" + Time + @"\s*[-–—]\s*" + Time + @")*)\s*,?\s+"
        + @"(?<days>" + Name
        + @"(?:\s*[-–—,]\s*" + Name + ")*)$")]
    private static partial Regex Behind();

    [GeneratedRegex("(?<=" + Name + @")\s+(?=" + Name + ")")]
    private static partial Regex NextToEachOther();

    // A comma between hours and the next days parts them; one between days or between hours joins them.
    [GeneratedRegex(@"(?<=\d)\s*,\s*(?=\p{L})")]
    private static partial Regex Between();
}
