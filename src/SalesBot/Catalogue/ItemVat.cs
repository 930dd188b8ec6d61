using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Catalogue;

/// <summary>A rate of VAT as tables have it: «22%», «20 %», «0.1» of a cell in per cent, «НДС 10», «10/110», «без НДС». Pure.</summary>
internal static partial class ItemVat
{
    private const int Most = 100;

    /// <summary>The rate in whole percent, 0 for none; null when it is no rate.</summary>
    public static int? Read(string text)
    {
        var said = text.Trim().ToLowerInvariant();
        if (Without().IsMatch(said)) return 0;
        if (Rate().Match(said) is not { Success: true } match) return null;
        var rate = decimal.Parse(match.Groups["rate"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        // A cell that is formatted in per cent holds a part of one.
        if (rate is > 0 and < 1 && !match.Groups["percent"].Success) rate *= Most;
        return rate <= Most && decimal.Truncate(rate) == rate ? (int)rate : null;
    }

    [GeneratedRegex("^(?:без ?(?:ндс|налога).*|не облагается.*|нет|ндс ?нет|no|none|no vat|without vat|vat ?free|exempt)$")]
    private static partial Regex Without();

    [GeneratedRegex(@"^(?:ндс|vat)?\s*(?<rate>\d{1,3}(?:[.,]\d{1,4})?)\s*(?<percent>%|/\s*1\d\d)?\s*(?:ндс|vat)?$")]
    private static partial Regex Rate();
}
