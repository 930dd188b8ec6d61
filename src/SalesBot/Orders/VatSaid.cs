using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>
/// What is said of VAT with a line of an order, «С21 120 по 600 с НДС»: the rate is the order's, so that it is right or wrong (O8). Pure.
/// </summary>
/// <param name="Left">The line without it; empty where it is said of the whole order.</param>
/// <param name="Within">Whether the price is said to hold it; null: nothing is said of that.</param>
/// <param name="Percent">The rate; null: none was said.</param>
internal readonly partial record struct VatSaid(string Left, bool? Within, decimal? Percent)
{
    /// <summary>Whether it is to be added to the price, «+ НДС»: there is VAT, but the price does not hold it.</summary>
    public bool OnTop { get; init; }

    /// <summary>Reads it; null when nothing is said of VAT.</summary>
    public static VatSaid? Read(string text)
    {
        if (text.Length > OrderEntry.MaxLength) return null;
        // «22/122» is a rate and nothing else; «10%» may be a discount.
        if (Behind().Match(text) is { Success: true } behind) return Of(behind, text.Remove(behind.Index, behind.Length));
        if (Alone().Match(text) is { Success: true } alone) return Of(alone, "");
        // An item may begin with «НДС»: only what says how it is meant is no name.
        return Ahead().Match(text) is { Success: true } ahead && Of(ahead, text[ahead.Length..]) is { Within: not null } said ? said : null;
    }

    private static VatSaid Of(Match match, string left)
    {
        bool? within = match.Groups["with"].Success ? true : match.Groups["without"].Success || match.Groups["top"].Success ? false : null;
        return new VatSaid(Subject().IsMatch(left) ? "" : left, within, match.Groups["percent"] is { Success: true, Value: var rate }
            ? decimal.Parse(rate.Replace(',', '.'), CultureInfo.InvariantCulture) : null)
        {
            OnTop = match.Groups["top"].Success,
        };
    }

    /// <summary>What is wrong with it in an order that is counted so; null for nothing.</summary>
    public string? Mistake(OrderRules rules, Phrases phrases)
    {
        // By its items the line itself shows whose rate it has.
        var rate = Percent is null || rules.By == VatBy.Items || Percent == rules.VatPercent;
        // Where there is no VAT «с НДС» is wrong, and «без НДС» is right.
        var price = rules.VatPercent == 0 ? Within is not true : Within is null || Within == rules.VatIncluded;
        if (rate && price) return null;
        return OrderEntry.Read(Left).Price is { } said && rate && rules is { VatPercent: > 0, By: not VatBy.Items }
            ? phrases.Say("field.lines.vat-price", ("rule", Rule(rules, phrases)), ("price", phrases.Amount(Counted(said, rules))))
            : phrases.Say("field.lines.vat", ("rule", Rule(rules, phrases)));
    }

    /// <summary>How the order is counted, as a sentence.</summary>
    public static string Rule(OrderRules rules, Phrases phrases) => rules switch
    {
        { By: VatBy.Items } => phrases[rules.VatIncluded ? "field.lines.vat-items-within" : "field.lines.vat-items-on-top"],
        { VatPercent: 0 } => phrases["field.lines.vat-none"],
        _ => phrases.Say(rules.VatIncluded ? "field.lines.vat-within" : "field.lines.vat-on-top", ("percent", rules.VatPercent)),
    };

    private static decimal Counted(decimal price, OrderRules rules)
    {
        var other = rules.VatIncluded ? price * (100 + rules.VatPercent) / 100 : price * 100 / (100 + rules.VatPercent);
        return decimal.Round(other, 2, MidpointRounding.AwayFromZero);
    }

    private const string How = @"(?:(?<with>с\s+уч[её]том|с\s+включ[её]нным|включая|включ[её]н[аоы]?|вкл\.?|в\s*т\.?\s*ч\.?|в\s+том\s+числе"
        + @"|с|incl(?:uding|usive\s+of|\.)?|inc\.?|with)\s*"
        + @"|(?<without>без(?:\s+уч[её]та)?|не\s+включая|не\s+облагается|нет|no|without|w/?o|net\s+of|ex(?:cl(?:uding|usive\s+of)?)?\.?)\s*"
        + @"|(?<top>\+|плюс|plus)\s*)?";

    // «22/122» is how much of a price that holds it is VAT.
    private const string Rate = @"(?<percent>\d{1,2}(?:[.,]\d{1,2})?)", Share = @"\s*(?<with>/)\s*10?\k<percent>";

    private const string Core = How + "(?:" + Rate + @"\s*%\s*)?(?:ндс|vat|(?<=без\s+)налог(?:а|ов)(?:\s*\(\s*ндс)?)(?!\p{L})"
        + @"[\s:=—–-]*(?:(?:по\s+)?ставк[аеи]\s+)?(?:" + Rate + "(?:" + Share + @"|\s*%|\s*процент\p{L}*)?)?"
        + @"(?:\s*(?:(?<top>сверху|отдельно|дополнительно|on\s+top|extra)"
        + @"|(?<without>не\s+(?:облагается|включ[её]н[аоы]?)|нет|excluded|not\s+included|exempt|free)"
        + @"|(?<with>включ[её]н[аоы]?|в\s+цене|included)))?";

    [GeneratedRegex(@"(?:^|[\s,;:(]+|(?=\+)|(?<=[.₽]))" + Core + @"[\s).!]*(?:$|(?=\s(?:по|за|at|@)\s*\d))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex("^" + Core + @"[\s,:;—–-]+(?=[\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex("^" + Rate + Share + "$")]
    private static partial Regex Alone();

    // What is said of the order and names no item: «весь заказ без НДС», «цены с НДС».
    [GeneratedRegex(@"^[\s,;:(]*(?:(?:вс[её]|весь|цен[аы]|заказ|сч[её]т|итого|сумма|all|everything|the|prices?|whole|order|total|is|are)"
        + @"[\s,;:—–-]*)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
