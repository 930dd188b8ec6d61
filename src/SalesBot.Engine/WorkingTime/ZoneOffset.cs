using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A time zone as so many hours from another: «UTC+5», «МСК+2», «+2 часа к Москве», «час назад от Москвы» (D33). Pure.</summary>
internal static partial class ZoneOffset
{
    private const int Moscow = 3;
    private const int Furthest = 14;

    private static readonly string[] Numbers =
        ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать"];

    /// <summary>The zone's id; null when it is not said so, or there is none.</summary>
    public static string? Of(string said)
    {
        var text = InFigures(said);
        return First().Match(text) is { Success: true } first ? Zone(first)
            : Behind().Match(text) is { Success: true } behind ? Zone(behind)
            : Compared().Match(text) is { Success: true } compared ? Zone(compared) : null;
    }

    /// <summary>Whether a difference was said and not from what: in Russia people count from Moscow as often as from UTC.</summary>
    public static bool IsFromNothing(string said) => Alone().IsMatch(InFigures(said));

    private static string InFigures(string said) => Words().Replace(said, match => match.Value switch
    {
        "плюс" or "plus" => "+",
        "минус" or "minus" => "-",
        _ => Array.IndexOf(Numbers, match.Value).ToString(CultureInfo.InvariantCulture),
    });

    // The ids of these zones have the sign turned round: Etc/GMT-5 is five hours ahead.
    private static string? Zone(Match match)
    {
        var ahead = match.Groups["sign"] is { Success: true, Value: var sign } ? sign == "+" : !match.Groups["behind"].Success;
        var hours = (match.Groups["h"] is { Success: true, Value: var h } ? int.Parse(h, CultureInfo.InvariantCulture) : 1)
            * (ahead ? 1 : -1);
        if (match.Groups["from"].Value is ['м' or 'm', ..]) hours += Moscow;
        // «5,5» and «5.50» are half an hour too.
        var minutes = match.Groups["m"].Value switch { "" or "00" => 0, "30" or "5" or "50" => 30, "45" or "75" => 45, _ => -1 };
        return (hours, minutes) switch
        {
            (5, 30) => "Asia/Kolkata",
            (3, 30) => "Asia/Tehran",
            (4, 30) => "Asia/Kabul",
            (6, 30) => "Asia/Yangon",
            (9, 30) => "Australia/Darwin",
            (5, 45) => "Asia/Kathmandu",
            (_, not 0) or ( < -12 or > Furthest, _) => null,
            (0, _) => "Etc/UTC",
            _ => string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}"),
        };
    }

    private const string Hours = @"(?<h>\d{1,2})(?:[:.,]?(?<m>\d\d)|[.,](?<m>5))?", Unit = @"(?:\s*(?:час(?:а|ов)?|ч\.?|h|hours?))?";

    private const string From = @"(?<from>utc|gmt|мск|msk|москв[аеыуойю]{1,2}|moscow|московск[а-я]+(?:\s+врем[а-я]+)?)";

    [GeneratedRegex(@"^(?:" + From + @"\s*(?<sign>[+\-−–—])|(?<from>utc|gmt)\s*|(?<sign>[+\-−–—])(?=\s*\d{1,2}:?\d\d$))\s*"
        + Hours + Unit + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<sign>[+\-−–—])\s*" + Hours + Unit + @"\s*(?:к|от|относительно|с|from|to|of|over)?\s*" + From + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // «Раньше» and «позже» are said of the clock as often as of the sun: they are not read.
    [GeneratedRegex(@"^(?:на\s+)?(?:(?<h>\d{1,2})\s*)?(?:час(?:а|ов)?|ч\.?|an hour|hours?)\s+"
        + @"(?:вперед[иа]?|больше|ahead|(?<behind>назад|меньше|позади|behind))"
        + @",?\s+(?:от\s+|чем\s+(?:в\s+|по\s+)?|относительно\s+|of\s+)?" + From + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    [GeneratedRegex(@"^[+\-−–—]\s*\d{1,2}" + Unit + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?<!\p{L})(?:плюс|plus|минус|minus|ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|"
        + @"двенадцать)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
