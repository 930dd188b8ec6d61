using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Api;

/// <summary>
/// A moment as a program writes it: ISO 8601, with a blank for the T, as 1C shows it (<c>26.11.2026 9:00:00</c>), or in seconds since 1970.
/// Without a zone it is on the office's clock, as 1C and exchanges write it (D12).
/// </summary>
internal static partial class OfficeMoment
{
    // A day before is nobody's: 1C's own empty date would be one that no clock can be moved to.
    private const int First = 1970, Last = 2200;
    // A day in figures, 20261126, is no such number.
    private const double FewestSeconds = 1_000_000_000, MostSeconds = 7_000_000_000, Milliseconds = 1000;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "d.M.yyyy", "d.M.yyyy'T'H:mm", "d.M.yyyy'T'H:mm:ss",
    ];

    /// <summary>Whether one is said: no blank, and not the empty date of 1C, <c>0001-01-01T00:00:00</c>.</summary>
    public static bool IsSaid(JsonElement? said) => said switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => false,
        { ValueKind: JsonValueKind.String } text => JsonText.OrNull(text) is not { } words || !IsEmpty().IsMatch(words),
        _ => true,
    };

    /// <summary>Reads it; now when none is said, null when it is no moment. Pure.</summary>
    public static DateTimeOffset? Read(JsonElement? said, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (!IsSaid(said)) return now;
        var value = said!.Value;
        return value.ValueKind switch
        {
            JsonValueKind.String => Of(JsonText.Of(value).Trim(), calendar),
            JsonValueKind.Number when value.TryGetDouble(out var seconds) => OfSeconds(seconds),
            _ => null,
        };
    }

    /// <summary>A moment of the office's clock; null where no clock has been.</summary>
    public static DateTimeOffset? Of(DateTime local, WorkingCalendar calendar) =>
        local.Year is >= First and <= Last ? calendar.FromLocal(local).ToUniversalTime() : null;

    private static DateTimeOffset? Of(string text, WorkingCalendar calendar)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return OfSeconds(seconds);
        var zone = Zone().Match(text);
        var moment = Fraction().Replace(Between().Replace(zone.Success ? text[..zone.Index] : text, "T"), "${kept}");
        if (!DateTime.TryParseExact(moment, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return null;
        if (!zone.Success) return Of(local, calendar);
        return OffsetOf(zone) is { } offset && local.Year is >= First and <= Last
            ? new DateTimeOffset(local, offset).ToUniversalTime() : null;
    }

    private static TimeSpan? OffsetOf(Match zone)
    {
        if (!zone.Groups["hours"].Success) return TimeSpan.Zero;
        var minutes = (int.Parse(zone.Groups["hours"].Value, CultureInfo.InvariantCulture) * 60)
            + (zone.Groups["minutes"] is { Success: true, Value: var said } ? int.Parse(said, CultureInfo.InvariantCulture) : 0);
        if (minutes > 14 * 60) return null;
        return TimeSpan.FromMinutes(zone.Groups["sign"].Value == "-" ? -minutes : minutes);
    }

    private static DateTimeOffset? OfSeconds(double seconds)
    {
        if (seconds > MostSeconds) seconds /= Milliseconds;
        return seconds is >= FewestSeconds and <= MostSeconds ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;
    }

    [GeneratedRegex(@"^\s*(?:0001-01-01.*|0?1\.0?1\.0001.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsEmpty();

    // Behind a time only: the end of a date looks like one.
    [GeneratedRegex(@"(?<=:\d\d(?:[.,]\d+)?)\s*(?:[Zz]|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>[0-5]\d)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"(?<=\d)(?:,?\s+|t)(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // No more of a second than a clock here counts.
    [GeneratedRegex(@"(?<kept>\.\d{7})\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
