using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>
/// What is said of VAT behind a line of an order, «С21 120 по 600 с НДС»: the rate is the order's, so that it is right or wrong (O8). Pure.
/// </summary>
/// <param name="Left">The line without it.</param>
/// <param name="Within">Whether the price is said to hold it; null: nothing is said of that.</param>
/// <param name="Percent">The rate; null: none was said.</param>
internal readonly partial record struct VatSaid(string Left, bool? Within, int? Percent)
{
    /// <summary>Reads it; null when nothing is said of VAT, or nothing else.</summary>
    public static VatSaid? Read(string text)
    {
        if (text.Length > OrderEntry.MaxLength || Vat().Match(text) is not { Success: true, Index: > 0 } match) return null;
        bool? within = match.Groups["with"].Success ? true : match.Groups["without"].Success || match.Groups["top"].Success ? false : null;
        return new VatSaid(text[..match.Index], within,
            match.Groups["percent"].Success ? int.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>What is wrong with it in an order that is counted so; null for nothing.</summary>
    public string? Mistake(OrderRules rules, Phrases phrases)
    {
        // By its items the line itself shows whose rate it has.
        var rate = Percent is null || rules.By == VatBy.Items || Percent == rules.VatPercent;
        // Where there is no VAT «с НДС» is wrong, and «без НДС» is right.
        var price = rules.VatPercent == 0 ? Within is not true : Within is null || Within == rules.VatIncluded;
        if (rate && price) return null;
        var rule = rules.VatPercent == 0 ? phrases["field.lines.vat-none"]
            : phrases.Say(rules.VatIncluded ? "field.lines.vat-within" : "field.lines.vat-on-top", ("percent", rules.VatPercent));
        return OrderEntry.Read(Left).Price is { } said && rate && rules.VatPercent > 0
            ? phrases.Say("field.lines.vat-price", ("rule", rule), ("price", phrases.Amount(Counted(said, rules))))
            : phrases.Say("field.lines.vat", ("rule", rule));
    }

    private static decimal Counted(decimal price, OrderRules rules)
    {
        var other = rules.VatIncluded ? price * (100 + rules.VatPercent) / 100 : price * 100 / (100 + rules.VatPercent);
        return decimal.Round(other, 2, MidpointRounding.AwayFromZero);
    }

    [GeneratedRegex(@"[\s,;(]+(?:(?<with>с\s+уч[её]том|включая|вкл\.?|в\s+т\.?\s*ч\.?|в\s+том\s+числе|с|incl(?:uding|\.)?|with)\s*"
        + @"|(?<without>без(?:\s+уч[её]та)?|не\s+включая|no|without|excl(?:uding|\.)?)\s*|(?<top>\+|плюс|plus)\s*)?(?:ндс|vat)(?!\p{L})"
        + @"[\s:—–-]*(?:(?<percent>\d{1,2})\s*%?)?(?:\s*(?<top>сверху|on\s+top))?[\s).!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vat();
}
