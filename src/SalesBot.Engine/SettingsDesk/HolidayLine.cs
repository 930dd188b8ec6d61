using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.SettingsDesk;

/// <summary>A line of holidays in the one way in which it is kept: «2027-01-01..2027-01-08», «2026-12-31 09:00-16:00».</summary>
internal static class HolidayLine
{
    /// <summary>Null when the line cannot be read.</summary>
    public static string? Canonical(string line)
    {
        try
        {
            var days = HolidaysReader.ReadLines(line);
            var (first, last, hours) = (days.Keys.Min(), days.Keys.Max(), days.Values.First());
            var span = first == last ? Day(first) : $"{Day(first)}..{Day(last)}";
            if (hours.Count == 0) return span;
            var worked = first.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? " work" : "";
            return $"{span}{worked} {HoursReader.Words(hours).Replace(", ", " ", StringComparison.Ordinal)}";
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
