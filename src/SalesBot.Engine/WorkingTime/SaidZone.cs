using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A time zone as people say it: «Минск», «Алматы», «UTC+5», «МСК+2», «Europe/Berlin» (D33). Pure.</summary>
public static partial class SaidZone
{
    private const int Moscow = 3;
    private const int Furthest = 14;

    private static readonly string[] Regions = ["Europe", "Asia", "America", "Africa", "Australia", "Pacific", "Atlantic"];

    private static readonly Dictionary<string, string> Cities = Read(
        "Europe/Moscow москва,московское,мск,санкт-петербург,петербург,питер,спб,казань,нижний новгород,сочи,краснодар,ростов,"
        + "ростов-на-дону,воронеж,тула,ярославль,махачкала,moscow,msk,saint petersburg,st petersburg,kazan;"
        + "Europe/Kaliningrad калининград;Europe/Samara самара,ижевск,тольятти;Europe/Saratov саратов;Europe/Volgograd волгоград;"
        + "Asia/Yekaterinburg екатеринбург,челябинск,пермь,уфа,тюмень,оренбург,сургут;Asia/Omsk омск;Asia/Novosibirsk новосибирск;"
        + "Asia/Tomsk томск;Asia/Barnaul барнаул;Asia/Krasnoyarsk красноярск,кемерово,новокузнецк;Asia/Irkutsk иркутск,улан-удэ;"
        + "Asia/Yakutsk якутск,благовещенск;Asia/Chita чита;Asia/Vladivostok владивосток,хабаровск;Asia/Magadan магадан;"
        + "Asia/Sakhalin сахалин,южно-сахалинск;Asia/Kamchatka камчатка,петропавловск-камчатский;"
        + "Europe/Minsk минск,беларусь,белоруссия,гомель,minsk;Asia/Almaty алматы,алма-ата,астана,казахстан,almaty,astana;"
        + "Asia/Aqtau актау;Asia/Tashkent ташкент,узбекистан,tashkent;Asia/Samarkand самарканд;Asia/Bishkek бишкек,киргизия;"
        + "Asia/Dushanbe душанбе;Asia/Ashgabat ашхабад;Asia/Tbilisi тбилиси,грузия,tbilisi;Asia/Yerevan ереван,армения,yerevan;"
        + "Asia/Baku баку,азербайджан,baku;Europe/Chisinau кишинев,молдова,chisinau;Europe/Kiev киев,kyiv;Europe/Riga рига,riga;"
        + "Europe/Vilnius вильнюс,vilnius;Europe/Tallinn таллин,таллинн,tallinn;Europe/Helsinki хельсинки,helsinki;"
        + "Europe/Istanbul стамбул,турция,анкара,istanbul;Asia/Dubai дубай,оаэ,dubai;Asia/Jerusalem тель-авив,иерусалим,израиль,tel aviv;"
        + "Europe/Berlin берлин,германия,мюнхен,гамбург,berlin;Europe/Paris париж,paris;Europe/London лондон,london;Europe/Rome рим,rome;"
        + "Europe/Madrid мадрид,madrid;Europe/Vienna вена,vienna;Europe/Prague прага,prague;Europe/Warsaw варшава,warsaw;"
        + "Europe/Belgrade белград,сербия,belgrade;Europe/Sofia софия,sofia;Europe/Athens афины,athens;Asia/Nicosia никосия,кипр,лимасол;"
        + "Asia/Shanghai пекин,шанхай,китай,beijing,shanghai;Asia/Hong_Kong гонконг;Asia/Tokyo токио,tokyo;Asia/Seoul сеул,seoul;"
        + "Asia/Kolkata дели,индия,мумбаи,delhi;Asia/Bangkok бангкок,таиланд,пхукет,bangkok;Asia/Ulaanbaatar улан-батор;"
        + "America/New_York нью-йорк,new york;America/Los_Angeles лос-анджелес,los angeles;Etc/UTC utc,gmt,гринвич");

    /// <summary>The zone's IANA id; null when no zone is called so.</summary>
    public static string? Of(string text)
    {
        var said = Between().Replace(text.Trim().ToLowerInvariant().Replace('ё', 'е'), " ");
        if (Cities.TryGetValue(said, out var known)) return TimeZoneInfo.TryFindSystemTimeZoneById(known, out _) ? known : null;
        if (Offset().Match(said) is { Success: true } match) return OfOffset(match);
        if (text.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(text.Trim(), out var zone)
            && zone.HasIanaId) return zone.Id;
        return OfCity(said);
    }

    /// <summary>A city by its English name is the end of an id, if it is the only thing said: «Novosibirsk», «new york».</summary>
    private static string? OfCity(string said)
    {
        if (!English().IsMatch(said)) return null;
        var city = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(said).Replace(' ', '_');
        return Regions.Select(region => $"{region}/{city}")
            .FirstOrDefault(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId);
    }

    /// <summary>A zone that has no city as «UTC+5»; others by their id.</summary>
    public static string Shown(string zone) => zone switch
    {
        "Etc/UTC" => "UTC",
        _ when zone.StartsWith("Etc/GMT-", StringComparison.Ordinal) => $"UTC+{zone[8..]}",
        _ when zone.StartsWith("Etc/GMT+", StringComparison.Ordinal) => $"UTC−{zone[8..]}",
        _ => zone,
    };

    // The ids of these zones have the sign turned round: Etc/GMT-5 is five hours ahead.
    private static string? OfOffset(Match match)
    {
        var hours = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture) * (match.Groups["sign"].Value == "+" ? 1 : -1);
        if (match.Groups["from"].Value is "мск" or "msk") hours += Moscow;
        var minutes = match.Groups["m"] is { Success: true, Value: var m } ? int.Parse(m, CultureInfo.InvariantCulture) : 0;
        return (hours, minutes) switch
        {
            (5, 30) => "Asia/Kolkata",
            (3, 30) => "Asia/Tehran",
            (4, 30) => "Asia/Kabul",
            (5, 45) => "Asia/Kathmandu",
            (_, not 0) or ( < -12 or > Furthest, _) => null,
            (0, _) => "Etc/UTC",
            _ => string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}"),
        };
    }

    private static Dictionary<string, string> Read(string table) => table.Split(';').Select(row => row.Split(' ', 2))
        .SelectMany(row => row[1].Split(',').Select(city => (City: Between().Replace(city, " "), Zone: row[0])))
        .ToDictionary(row => row.City, row => row.Zone, StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<from>utc|gmt|мск|msk)?\s*(?<sign>[+\-−–])\s*(?<h>\d{1,2})(?::?(?<m>\d\d))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    // «Нью Йорк», «Улан-Удэ», «Нижний  Новгород»: a hyphen is as good as a blank.
    [GeneratedRegex(@"(?<=\p{L})[\s-]+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex("^[a-z]{3,}(?: [a-z]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
