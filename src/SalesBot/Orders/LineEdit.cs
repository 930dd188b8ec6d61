using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Orders;

/// <summary>
/// What is said about a line that an order has already: «3 скидка 5%», «убрать 3», «3 цена 850»; or about all of them: «скидка 5%». Pure.
/// </summary>
/// <param name="Line">Which line, from 1; null for all.</param>
/// <param name="Quantity">How many instead; null: as many as before.</param>
/// <param name="Price">The price of one, in roubles; null: none was named.</param>
/// <param name="Discount">Percent off the price of the catalogue; null: none was named.</param>
/// <param name="Removes">Whether the line goes.</param>
internal readonly partial record struct LineEdit(int? Line, decimal? Quantity, decimal? Price, decimal? Discount, bool Removes)
{
    /// <summary>What is counted, as it was typed; empty when it was not said.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Reads it; null when the words are about a new line.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="chosen">The line whose button was pressed; null for none.</param>
    public static LineEdit? Read(string text, int? chosen)
    {
        var line = text.Trim();
        if (line.Length > OrderEntry.MaxLength) return null;
        if (Removal().Match(line) is { Success: true } gone)
            return (Number(gone.Groups["line"].Value) ?? chosen) is { } which ? new LineEdit(which, null, null, null, true) : null;
        if (NoDiscount().Match(line) is { Success: true } full)
            return new LineEdit(Number(full.Groups["line"].Value) ?? chosen, null, null, 0, false);
        if (Change().Match(line) is { Success: true } change) return Of(change, chosen);
        if (chosen is null) return null;
        if (Percent().Match(line) is { Success: true } percent) return new LineEdit(chosen, null, null, Amount(percent, "percent"), false);
        if (Roubles().Match(line) is { Success: true } price) return new LineEdit(chosen, null, Amount(price, "price"), null, false);
        return OrderEntry.Read(line) is { Words.Length: 0, Quantity: { } many } entry
            ? new LineEdit(chosen, many, null, null, false) { Unit = entry.Unit } : null;
    }

    /// <summary>A number of percent and nothing else, which may be a discount, of one line or of all; null otherwise.</summary>
    public static string? PercentAlone(string text) =>
        Percent().Match(text.Trim()) is { Success: true } alone ? alone.Groups["percent"].Value : null;

    /// <summary>Whether words that name no item speak of a discount.</summary>
    public static bool IsAboutDiscount(string words) => DiscountWord().IsMatch(words);

    private static LineEdit Of(Match change, int? chosen)
    {
        var line = Number(change.Groups["line"].Value) ?? chosen;
        if (change.Groups["percent"].Success) return new LineEdit(line, null, null, Amount(change, "percent"), false);
        return change.Groups["price"].Success ? new LineEdit(line, null, Amount(change, "price"), null, false)
            : new LineEdit(line, Amount(change, "quantity"), null, null, false);
    }

    private static decimal? Amount(Match match, string group) => decimal.TryParse(
        string.Concat(match.Groups[group].Value.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.'),
        NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private const string Rate = @"(?<percent>\d{1,3}(?:[.,]\d+)?)";

    private const string Which = @"(?:(?:строк[аеиу]|позици[яию]|line)\s*)?№?\s*(?<line>\d{1,3})(?!\d)";

    [GeneratedRegex(@"^(?:убрать|убери|удалить|удали|вычеркнуть|вычеркни|remove|delete)(?:\s+" + Which + @")?$|^" + Which
        + @"\s*[:.)—–-]?\s*(?:убрать|убери|удалить|удали|вычеркнуть|вычеркни|remove|delete)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Removal();

    [GeneratedRegex(@"^(?:" + Which + @"\s*[:.)—–-]?\s*)?(?:(?:(?:со?\s+)?скидк(?:а|и|у|ой)|discount)\s*[:—–-]?\s*"
        + Rate + @"\s*(?:%|процент\p{L}*)?|(?:[-−–—]|минус|minus)\s*" + Rate + @"\s*(?:%|процент\p{L}*)"
        + "|" + Rate + @"\s*(?:%|процент\p{L}*)\s*(?:скидк[аиу]|off|discount)"
        + @"|(?:цен[аеу]|по\s+цене|price)\s*[:—–-]?\s*(?<price>\d[\d\s]*(?:[.,]\d+)?)\s*(?:₽|р\.?|руб\p{L}*\.?)?"
        + @"|(?:количество|кол-во|quantity)\s*[:—–-]?\s*(?<quantity>\d[\d\s]*(?:[.,]\d+)?)\s*(?:\p{L}[\p{L}²³/]*\.?)?)"
        + @"(?:\s+(?:на\s+)?(?:строк[уе]|позици[юи])\s*№?\s*(?<line>\d{1,3})"
        + @"|\s+(?:на|for|on)\s+(?:вс[её]|весь(?:\s+заказ)?|все\s+(?:строки|позиции)|all(?:\s+lines)?|everything))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    // What a discount is that is taken back.
    [GeneratedRegex("^(?:" + Which + @"\s*[:.)—–-]?\s*)?(?:без\s+скид(?:ки|ок)|(?:убрать|убери|снять|отменить)\s+скидку|"
        + @"(?:no|without(?:\s+a)?|remove(?:\s+the)?)\s+discount)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDiscount();

    [GeneratedRegex(@"^(?:со?\s+)?(?:скидк(?:а|и|у|ой)|discount)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiscountWord();

    [GeneratedRegex(@"^[-−–—]?\s*(?<percent>\d{1,3}(?:[.,]\d+)?)\s*%$")]
    private static partial Regex Percent();

    [GeneratedRegex(@"^(?:по\s+)?(?<price>\d[\d\s]*(?:[.,]\d+)?)\s*(?:₽|р\.?|руб\p{L}*\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Roubles();
}
