using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Records;

namespace SalesBot.Leads;

/// <summary>How a number that was typed may be stored: of its year, or of every year there has been where none was typed.</summary>
internal static class StoredNumbers
{
    /// <summary>The numbers.</summary>
    public static async Task<List<string>> Of(SalesBotDb db, TypedNumber number)
    {
        if (number.Year is { } year) return [number.In(year)];
        var series = $"{number.Letter}-";
        var keys = await db.Set<NumberSeries>().Where(row => row.Key.StartsWith(series)).Select(row => row.Key).ToListAsync();
        return [.. keys.Select(key => number.In(int.Parse(key.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture)))];
    }
}
