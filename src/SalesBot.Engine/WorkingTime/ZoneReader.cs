namespace SalesBot.WorkingTime;

/// <summary>Reads <c>Business:TimeZone</c>.</summary>
internal static class ZoneReader
{
    private const string Default = "Europe/Moscow";

    /// <summary>The zone with this id; Moscow when none is given.</summary>
    public static TimeZoneInfo Read(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            id = Default;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id.Trim(), out var zone)
            ? zone
            : throw new FormatException($"Business:TimeZone, «{id}»: no such time zone is known; an example is {Default}.");
    }
}
