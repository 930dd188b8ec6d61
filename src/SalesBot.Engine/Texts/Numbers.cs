using System.Globalization;

namespace SalesBot;

/// <summary>Numbers inside texts: at most three decimals, grouped as the culture does.</summary>
internal static class Numbers
{
    /// <summary>The value as it will be shown; null when it is no number.</summary>
    public static decimal? From(object? value) => value switch
    {
        byte or short or int or long or uint or ushort => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        decimal or double or float => Math.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 3, MidpointRounding.AwayFromZero),
        _ => null,
    };

    /// <summary>The number in the culture's digits: «1 234,5».</summary>
    public static string Show(decimal number, CultureInfo culture) => number.ToString("#,##0.###", culture);
}
