using System.Text.RegularExpressions;

namespace SalesBot.Orders;

/// <summary>What an item is counted in, as it is typed behind a quantity: «кв. м» is «м²», and «т» is not. Pure.</summary>
internal static partial class Units
{
    private static readonly (string Kind, Regex Words)[] kinds =
    [
        ("м²", Square()), ("м³", Cubic()), ("пог. м", Running()), ("м", Metres()), ("тыс.", Thousands()), ("шт", Pieces()), ("т", Tonnes()),
        ("кг", Kilos()), ("г", Grams()), ("л", Litres()), ("ч", Hours()), ("уп", Packs()), ("рул", Rolls()), ("лист", Sheets()),
        ("меш", Sacks()), ("компл", Sets()), ("пара", Pairs()),
    ];

    /// <summary>
    /// Whether it is certain that the two are not the same: both are known, and differ. Metres alone may be square ones, which a phone's
    /// keyboard has no sign for.
    /// </summary>
    public static bool Differ(string said, string own) => KindOf(said) is { } one && KindOf(own) is { } other && one != other
        && !(IsMetres(one, other) || IsMetres(other, one));

    /// <summary>How many there are in the item's own unit, where another was said.</summary>
    public static string Question(string item, string own, string said, Phrases phrases) =>
        phrases.Say("field.lines.other-unit", ("name", item), ("unit", own), ("said", said.TrimEnd('.')));

    private static bool IsMetres(string metres, string other) => metres == "м" && other is "м²" or "м³" or "пог. м";

    private static string? KindOf(string unit)
    {
        var plain = Parting().Replace(unit.ToLowerInvariant(), "");
        return kinds.FirstOrDefault(kind => kind.Words.IsMatch(plain)).Kind;
    }

    [GeneratedRegex(@"[\s./-]+")]
    private static partial Regex Parting();

    [GeneratedRegex(@"^(?:м[2²]|m[2²]|кв(?:м|метр\p{L}*)?|мкв|квадрат\p{L}*|sqm)$")]
    private static partial Regex Square();

    [GeneratedRegex(@"^(?:м[3³]|m[3³]|куб(?:м|метр\p{L}*|ов|а|ометр\p{L}*|ическ\p{L}*)?|мкуб)$")]
    private static partial Regex Cubic();

    [GeneratedRegex(@"^(?:пог(?:м|он\p{L}*|метр\p{L}*)?|пм|мп|мпог(?:он)?|lm)$")]
    private static partial Regex Running();

    [GeneratedRegex(@"^(?:м|m|метр(?:а|ов|ы)?)$")]
    private static partial Regex Metres();

    [GeneratedRegex(@"^тыс\p{L}*$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?:шт(?:ук[аи]?)?|pcs?|pieces?)$")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^(?:т|тн|тонн[аы]?|tonn?es?)$")]
    private static partial Regex Tonnes();

    [GeneratedRegex(@"^(?:кг|кило(?:грамм\p{L}*)?|kg)$")]
    private static partial Regex Kilos();

    [GeneratedRegex(@"^(?:г|гр|грамм\p{L}*)$")]
    private static partial Regex Grams();

    [GeneratedRegex(@"^(?:л|литр(?:а|ов|ы)?|lit(?:re|er)s?)$")]
    private static partial Regex Litres();

    [GeneratedRegex(@"^(?:ч|час(?:а|ов|ы)?|h|hours?)$")]
    private static partial Regex Hours();

    [GeneratedRegex(@"^(?:уп|упак|упаков(?:ка|ки|ок)|пач(?:ка|ки|ек)?|packs?)$")]
    private static partial Regex Packs();

    [GeneratedRegex(@"^(?:рул|рулон(?:а|ов|ы)?|rolls?)$")]
    private static partial Regex Rolls();

    [GeneratedRegex(@"^(?:лист(?:а|ов|ы)?|sheets?)$")]
    private static partial Regex Sheets();

    [GeneratedRegex(@"^(?:меш|меш(?:ка|ки|ков|ок)|bags?)$")]
    private static partial Regex Sacks();

    [GeneratedRegex(@"^(?:компл|комплект(?:а|ов|ы)?|кт|sets?)$")]
    private static partial Regex Sets();

    [GeneratedRegex(@"^(?:пар[аы]?|pairs?)$")]
    private static partial Regex Pairs();
}
