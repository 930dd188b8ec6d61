using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>
/// Which numbers of a series are still there. They are given without a gap (B3) and no document is ever removed, so that one which is not
/// there was taken out behind the bot's back (D31).
/// </summary>
internal sealed class NumbersGiven
{
    private readonly Dictionary<string, BitArray> there;

    private NumbersGiven(Dictionary<string, BitArray> there) => this.there = there;

    /// <summary>All that were given of the series of this letter, in every year; none for no letter.</summary>
    public static async Task<NumbersGiven> Of(SalesBotDb db, string letter)
    {
        var begin = letter + "-";
        var series = letter.Length == 0 ? [] : await db.Set<NumberSeries>().AsNoTracking().Where(one => one.Key.StartsWith(begin))
            .ToListAsync();
        return new(series.ToDictionary(one => one.Key, one => new BitArray(one.Last), StringComparer.Ordinal));
    }

    /// <summary>This one is there, L-2026-000123.</summary>
    public void Note(string number)
    {
        if (number.LastIndexOf('-') is > 0 and var dash && there.TryGetValue(number[..dash], out var series)
            && int.TryParse(number.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at > 0 && at <= series.Length) series[at - 1] = true;
    }

    /// <summary>Those that are not.</summary>
    public IEnumerable<string> Gone() =>
        from series in there
        from at in Enumerable.Range(1, series.Value.Length)
        where !series.Value[at - 1]
        select string.Create(CultureInfo.InvariantCulture, $"{series.Key}-{at:000000}");
}
