using System.Text.Json;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Api;

/// <summary>
/// A moment as a program writes it, ISO 8601: without a zone it is on the office's clock, as 1C and exchanges write it (D12).
/// </summary>
internal static class OfficeMoment
{
    /// <summary>Reads it; now when nothing is said, null when it is no moment. Pure.</summary>
    public static DateTimeOffset? Read(JsonElement? said, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (said is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value) return now;
        if (value.ValueKind != JsonValueKind.String || !value.TryGetDateTime(out var local)) return null;
        return local.Kind == DateTimeKind.Unspecified ? calendar.FromLocal(local).ToUniversalTime()
            : value.GetDateTimeOffset().ToUniversalTime();
    }
}
