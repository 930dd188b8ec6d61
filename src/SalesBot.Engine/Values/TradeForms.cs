using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>
/// What stands between a legal form and a name and says what the company does, short and spelled out: «Торговый дом» is «ТД». They belong
/// to the name: «ТД Вектор» is another company than «Вектор».
/// </summary>
public static partial class TradeForms
{
    // Those that have one short form and no other meaning: a «СК» may be a builder or an insurer.
    private static readonly (string Group, string Brief)[] Known =
    [
        ("td", "ТД"), ("gk", "ГК"), ("uk", "УК"), ("sk", "СК"), ("tpk", "ТПК"), ("tk", "ТК"), ("psk", "ПСК"), ("pkf", "ПКФ"),
        ("pkp", "ПКП"), ("pk", "ПК"), ("npo", "НПО"), ("npp", "НПП"), ("npf", "НПФ"), ("npk", "НПК"), ("smu", "СМУ"), ("chop", "ЧОП"),
        ("choo", "ЧОО"), ("po", "ПО"),
    ];

    /// <summary>The text with each of them in its short form.</summary>
    public static string Shortened(string text) =>
        SpelledOut().Replace(text, form => Known.First(one => form.Groups[one.Group].Success).Brief);

    /// <summary>The text without them; itself when nothing else stands in it.</summary>
    public static string Without(string text) =>
        Short().Replace(Shortened(text), " ") is var left && left.Any(char.IsLetterOrDigit) ? left : text;

    [
        GeneratedRegex(
            @"(?<![\p{L}\d])(?:(?<td>торгов\p{L}{2,3}\s+дом(?:а|у|ом|е)?)|(?<gk>групп\p{L}\s+компаний)"
                + @"|(?<uk>управляющ\p{L}{2}\s+компани\p{L})|(?<sk>строительн\p{L}{2}\s+компани\p{L})"
                + @"|(?<tpk>торгово[-‑–]\s?производственн\p{L}{2}\s+компани\p{L})|(?<tk>торгов\p{L}{2}\s+компани\p{L})"
                + @"|(?<psk>производственно[-‑–]\s?строительн\p{L}{2}\s+компани\p{L})"
                + @"|(?<pkf>производственно[-‑–]\s?коммерческ\p{L}{2}\s+фирм\p{L})"
                + @"|(?<pkp>производственно[-‑–]\s?коммерческ\p{L}{2,3}\s+предприяти\p{L})"
                + @"|(?<pk>производственн\p{L}{2}\s+компани\p{L})|(?<po>производственн\p{L}{2,3}\s+объединени\p{L})"
                + @"|(?<npo>научно[-‑–]\s?производственн\p{L}{2,3}\s+объединени\p{L})"
                + @"|(?<npp>научно[-‑–]\s?производственн\p{L}{2,3}\s+предприяти\p{L})"
                + @"|(?<npf>научно[-‑–]\s?производственн\p{L}{2}\s+фирм\p{L})"
                + @"|(?<npk>научно[-‑–]\s?производственн\p{L}{2}\s+компани\p{L})"
                + @"|(?<smu>строительно[-‑–]\s?монтажн\p{L}{2,3}\s+управлени\p{L})"
                + @"|(?<chop>частн\p{L}{2,3}\s+охранн\p{L}{2,3}\s+предприяти\p{L})"
                + @"|(?<choo>частн\p{L}{2}\s+охранн\p{L}{2}\s+организаци\p{L}))(?![\p{L}\d])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex SpelledOut();

    [
        GeneratedRegex(
            @"(?<![\p{L}\d-])(?:ТД|ГК|УК|СК|ТПК|ТК|ПСК|ПКФ|ПКП|ПК|НПО|НПП|НПФ|НПК|СМУ|ЧОП|ЧОО|ПО)(?![\p{L}\d-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Short();
}
