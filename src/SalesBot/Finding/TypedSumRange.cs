using System.Text.RegularExpressions;

namespace SalesBot.Finding;

/// <summary>
/// Sums of orders between which one is looked for: «больше 50000», «дороже 100 тысяч», «до 100 тыс», «от 50 до 70 тыс», «около 70000»,
/// "over 50000". Pure.
/// </summary>
internal static partial class TypedSumRange
{
    // A bare figure behind «от» and «до» may be a day, a quantity, a part of a number.
    private const decimal LeastBare = 1000;
    private const decimal Off = 0.1m;

    // «Больше 50000» is not 50 000 itself; «не меньше» and «от» are.
    private const decimal Kopeck = 0.01m;

    /// <summary>The least and the most; null when the text is none.</summary>
    public static (decimal Least, decimal Most)? Read(string text)
    {
        var said = text.Trim();
        if (Between().Match(said) is { Success: true } both) return OfBoth(both);
        if (One().Match(said) is not { Success: true } one || TypedSum.Read(one.Groups["sum"].Value) is not { } sum) return null;
        var isSure = sum.IsCertain || one.Groups["what"].Success || one.Groups["sure"].Success;
        if (!isSure && sum.Roubles < LeastBare) return null;
        var kopeck = one.Groups["sure"] is { Success: true, Value: var word } && !word.Contains('=') && !IsNot().IsMatch(word) ? Kopeck : 0;
        return one.Groups["more"].Success ? (sum.Roubles + kopeck, decimal.MaxValue)
            : one.Groups["less"].Success ? (0, sum.Roubles - kopeck)
            : (sum.Roubles * (1 - Off), sum.Roubles * (1 + Off));
    }

    // «От 50 до 70 тыс»: what is said behind both is of both.
    private static (decimal Least, decimal Most)? OfBoth(Match match)
    {
        if (TypedSum.Read(match.Groups["to"].Value) is not { } most
            || TypedSum.Read(match.Groups["from"].Value) is not { } least) return null;
        var from = least.Roubles;
        if (!least.IsCertain && TypedSum.Read(match.Groups["from"].Value + " " + match.Groups["unit"].Value.Trim()) is { } same
            && same.Roubles <= most.Roubles) from = same.Roubles;
        var isSure = most.IsCertain || match.Groups["what"].Success || (match.Groups["said"].Success && from >= LeastBare);
        return isSure && from <= most.Roubles ? (from, most.Roubles) : null;
    }

    [GeneratedRegex(@"^(?:не\s|at\s|up\s)", RegexOptions.IgnoreCase)]
    private static partial Regex IsNot();

    private const string What = @"(?<what>(?:на\s+)?сумм[аеуы]|заказы?|orders?|sum|total)?\s*";

    [GeneratedRegex(@"^" + What + @"(?:(?<more>(?<sure>>=?|(?:не\s+)?(?<!не\s)(?:больше|более|свыше|дороже|выше)|не\s+(?:меньше"
        + @"|менее|дешевле)"
        + @"|over|above|more\s+than|at\s+least)|от|from)|(?<less>(?<sure><=?|(?<!не\s)(?:меньше|менее|дешевле|ниже)"
        + @"|не\s+(?:больше|более|дороже)|under|below|less\s+than|at\s+most|up\s+to)|до)|(?<sure>~|≈|около|примерно|порядка|about|around))"
        + @"\s*(?:чем\s+)?(?:на\s+)?(?<sum>\d.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex One();

    [GeneratedRegex(@"^" + What + @"(?:(?<said>от|между|from|between)\s+)?(?<from>\d[\d\s.,']*?\s*(?:\p{L}+\.?)?)"
        + @"\s*(?:до|и|to|and|-|–|—|\.\.|…)\s*(?<to>\d[\d\s.,']*"
        + @"(?<unit>.*))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
