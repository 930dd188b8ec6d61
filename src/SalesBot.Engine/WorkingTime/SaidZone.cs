using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A time zone as people say it: «Минск», «Алматы», «UTC+5», «МСК+2», «Europe/Berlin» (D33). Pure.</summary>
public static partial class SaidZone
{
    private static readonly string[] Regions = ["Europe", "Asia", "America", "Africa", "Australia", "Pacific", "Atlantic"];

    private static readonly Dictionary<string, string> Cities = Read(
        "Europe/Moscow москва,московское,московскому,мск,санкт-петербург,петербург,питер,спб,"
        + "казань,нижний новгород,сочи,набережные челны,краснодар,ростов,"
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

    /// <summary>Zones that are called by letters; those that mean one time here and another there are null.</summary>
    private static readonly Dictionary<string, string?> Letters = Abbreviations(
        "Europe/Moscow msd;Europe/Samara samt;Asia/Yekaterinburg yekt;Asia/Omsk omst;Asia/Novosibirsk novt;Asia/Krasnoyarsk krat;"
        + "Asia/Irkutsk irkt;Asia/Yakutsk yakt;Asia/Vladivostok vlat;Asia/Magadan magt;Asia/Sakhalin sakt;Asia/Kamchatka pett;"
        + "Europe/Berlin cet,cest,mez,mesz;Europe/Helsinki eet,eest;Europe/Lisbon wet;Asia/Almaty almt;Asia/Tashkent uzt;Asia/Baku azt;"
        + "Asia/Tbilisi get;America/New_York est,edt;America/Chicago cdt;America/Denver mdt;America/Los_Angeles pst,pdt;Asia/Tokyo jst;"
        + "Asia/Seoul kst;Asia/Hong_Kong hkt;Asia/Singapore sgt;Asia/Jakarta wib;Australia/Sydney aest,aedt;Etc/UTC z,zulu;"
        + "? cst,ist,bst,amt,ast,gst,mst,sst,ect,act,wst,et,ct,pt,mt");

    /// <summary>
    /// What has to be asked before it is a zone, the last word of a text's key: <c>base</c> of a difference from nothing, «+5»,
    /// <c>letters</c> of an abbreviation that has several meanings, «CST»; null for neither.
    /// </summary>
    public static string? Doubt(string text)
    {
        var said = ZoneForms.Bare(Plain(text));
        return ZoneOffset.IsFromNothing(said) ? "base" : Letters.TryGetValue(said, out var zone) && zone is null ? "letters" : null;
    }

    /// <summary>The zone's IANA id; null when no zone is called so.</summary>
    public static string? Of(string text)
    {
        var said = Plain(text);
        var bare = ZoneForms.Bare(said);
        if ((Known(said) ?? Letters.GetValueOrDefault(bare) ?? ZoneOffset.Of(bare)) is { } found) return found;
        if (Doubt(text) is not null) return null;
        if (text.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(text.Trim(), out var zone)
            && zone.HasIanaId) return zone.Id;
        return ZoneForms.Of(bare).Select(Known).FirstOrDefault(id => id is not null) ?? OfCity(bare);
    }

    private static string? Known(string city) =>
        Cities.TryGetValue(city, out var known) && TimeZoneInfo.TryFindSystemTimeZoneById(known, out _) ? known : null;

    private static string Plain(string text) => Between().Replace(
        text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant().Replace('ё', 'е').Replace('(', ' ').Replace(')', ' '), " ").Trim();

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

    private static Dictionary<string, string> Read(string table) => table.Split(';').Select(row => row.Split(' ', 2))
        .SelectMany(row => row[1].Split(',').Select(city => (City: Between().Replace(city, " "), Zone: row[0])))
        .ToDictionary(row => row.City, row => row.Zone, StringComparer.Ordinal);

    private static Dictionary<string, string?> Abbreviations(string table) =>
        Read(table).ToDictionary(row => row.Key, row => row.Value == "?" ? null : row.Value, StringComparer.Ordinal);

    // «Нью Йорк», «Улан-Удэ», «Нижний  Новгород»: a hyphen is as good as a blank.
    [GeneratedRegex(@"(?<=\p{L})[\s-]+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex("^[a-z]{3,}(?: [a-z]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
