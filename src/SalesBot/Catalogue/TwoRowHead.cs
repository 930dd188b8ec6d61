using System.Globalization;

namespace SalesBot.Catalogue;

/// <summary>A head that takes two rows: «Цена» stands over two columns, «без НДС» and «с НДС» under it. Pure.</summary>
internal static class TwoRowHead
{
    /// <summary>The two as one row of headings; null when the lower is none: it parts no heading, or holds figures.</summary>
    public static SheetRow? Of(SheetRow upper, SheetRow lower)
    {
        if (lower.Hidden || !lower.Cells.Where((cell, at) => cell.Length > 0 && At(upper, at).Length == 0).Any()) return null;
        if (lower.Cells.Any(cell => decimal.TryParse(cell.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out _)))
            return null;
        var (heads, left) = (new List<string>(), "");
        for (var at = 0; at < Math.Max(upper.Cells.Count, lower.Cells.Count); at++)
        {
            var (over, under) = (At(upper, at), At(lower, at));
            if (over.Length > 0) left = over;
            else if (under.Length > 0) over = left;
            heads.Add(under.Length == 0 || under == over ? over : over.Length == 0 ? under : $"{over} {under}");
        }

        return new SheetRow(lower.Line, heads);
    }

    /// <summary>Whether a row only numbers the columns, «1», «2», «3», as printed forms do.</summary>
    public static bool IsNumbers(SheetRow row) =>
        row.Cells.Where(cell => cell.Length > 0).ToList() is { Count: > 2 } cells
        && cells.Select((cell, at) => cell == (at + 1).ToString(CultureInfo.InvariantCulture)).All(fits => fits);

    private static string At(SheetRow row, int at) => at < row.Cells.Count ? row.Cells[at].Trim() : "";
}
