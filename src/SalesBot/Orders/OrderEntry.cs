using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Orders;

/// <summary>One line of an order as it is typed, «профн 120» or «монтаж 12,5 м²», taken apart. Pure.</summary>
/// <param name="Words">Words of the item's name; empty when only a quantity was typed.</param>
/// <param name="Quantity">How many; null when it was not said or is out of range.</param>
public readonly partial record struct OrderEntry(string Words, decimal? Quantity)
{
    /// <summary>Longest line that is looked at, in characters.</summary>
    public const int MaxLength = 200;

    private const decimal MostUnits = 1_000_000_000m;

    /// <summary>
    /// Takes the line apart. The number at the end is the quantity, with blanks between thousands if there are any; a unit after it is not
    /// needed.
    /// </summary>
    public static OrderEntry Read(string text)
    {
        var line = text.Trim();
        var match = line.Length <= MaxLength ? Line().Match(line) : System.Text.RegularExpressions.Match.Empty;
        return match.Success ? new OrderEntry(match.Groups["words"].Value, ReadQuantity(match.Groups["quantity"].Value))
            : new OrderEntry(line, null);
    }

    /// <summary>A quantity: more than nothing, to three decimals; null for anything else.</summary>
    public static decimal? ReadQuantity(string text)
    {
        var digits = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity)
            && quantity > 0 && quantity <= MostUnits && decimal.Round(quantity, 3) == quantity ? quantity : null;
    }

    /// <summary>
    /// What is wrong with the number at the end, the last word of a text's key: there is one, and it can be no quantity. Null when nothing
    /// is, or there is none.
    /// </summary>
    public static (string What, string Number)? Mistake(string text)
    {
        if (text.Length > MaxLength || Figure().Match(text.Trim()) is not { Success: true } match) return null;
        var number = match.Groups["number"].Value;
        if (ReadQuantity(number) is not null) return null;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return number[0] is '-' or '−' or '–' || digits.All(digit => digit == '0') ? ("not-positive", number)
            : number.IndexOfAny(['.', ',']) is > 0 and var point && number.Length - point > 4 ? ("too-fine", number)
            : ("too-much", number);
    }

    [GeneratedRegex(@"(?:^|\s)(?:[xх×*]\s*)?(?<number>[-−–]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?|[-−–]?\d+(?:[.,]\d+)?)"
        + @"\s*(?:\p{L}[\p{L}²³/]{0,9}\d?\.?)?$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:(?<words>.*?\p{L}.*?)\s+)?(?:[xх×*]\s*)?(?<quantity>\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?|"
        + @"\d+(?:[.,]\d+)?)\s*(?:\p{L}[\p{L}²³/]{0,9}\d?\.?)?$")]
    private static partial Regex Line();
}
