using System.Globalization;

namespace SalesBot.Orders;

/// <summary>
/// A line of an order on a button, «+17*120=650/2»: item 17, 120 of it, at 650, as line 2; «+17/2» when the quantity is still to be said.
/// </summary>
internal sealed record OfferedLine(int Item, decimal? Quantity, decimal? Price, int Line)
{
    /// <summary>Reads the value of a button; null for another one.</summary>
    public static OfferedLine? Read(string value)
    {
        if (!value.StartsWith('+') || value.Split('/') is not [var what, var place]
            || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var line)) return null;
        var priced = what[1..].Split('=');
        var parts = priced[0].Split('*');
        return priced.Length <= 2 && parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new OfferedLine(id, parts.Length == 2 ? OrderEntry.ReadQuantity(parts[1]) : null,
                priced.Length == 2 ? OrderEntry.ReadQuantity(priced[1]) : null, line)
            : null;
    }

    /// <summary>«=650» for a price that was said; empty for none.</summary>
    public static string Own(decimal? price) => price is { } own ? string.Create(CultureInfo.InvariantCulture, $"={own:0.##}") : "";

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"+{Item}{Many}{Own(Price)}/{Line}");

    private string Many => Quantity is { } said ? string.Create(CultureInfo.InvariantCulture, $"*{said:0.###}") : "";
}
