using System.Globalization;
using SalesBot.Leads;
using SalesBot.Reports;

namespace SalesBot.Boards;

/// <summary>Reads a filter from an address; what is none there is said, so that nobody takes all leads for some. Pure.</summary>
public static class ReadFilter
{
    private const int LongestKey = 40;
    private const int DaysOfYear = 365;

    /// <summary>The filter, or the name of the parameter that is none.</summary>
    /// <param name="value">The value of a parameter; empty when it is not given.</param>
    /// <param name="today">The day on the office's clock.</param>
    public static (BoardFilter Filter, string? Mistake) Of(Func<string, string> value, DateOnly today)
    {
        var (who, source, heat, period) = (value("who"), value("source"), value("heat"), value("period"));
        int? person = int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        Temperature? temperature = Heats.TryGetValue(heat, out var known) ? known : null;
        var days = period.Length == 0 ? null : Period(period, today);
        var mistake = who.Length > 0 && person is null ? "who"
            : source.Length > LongestKey ? "source"
            : heat.Length > 0 && temperature is null ? "heat"
            : period.Length > 0 && days is null ? "period" : null;
        return mistake is null
            ? (new BoardFilter(person, source.Length == 0 ? null : source, temperature, days), null) : (BoardFilter.None, mistake);
    }

    /// <summary>The words for temperatures.</summary>
    public static IReadOnlyDictionary<string, Temperature> Heats { get; } =
        Enum.GetValues<Temperature>().Reverse().ToDictionary(heat => heat.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>A period by its key or its days, <c>2026-11-01..2026-11-15</c>; null for none.</summary>
    public static ReportPeriod? Period(string key, DateOnly today)
    {
        if (key == "year") return new ReportPeriod(key, today.AddDays(1 - DaysOfYear), today);
        if (ReportPeriod.Of(key, today) is { } known) return known;
        return key.Split("..") is [var first, var last] && Day(first) is { } from && Day(last) is { } to && from <= to
            ? ReportPeriod.Between(from, to) : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and <= 2100 ? day : null;
}
