using SalesBot.People;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations;

/// <summary>The clock on a person's wall: their own time zone, or else the office's (B9).</summary>
public static class PersonClock
{
    /// <summary>Now, where the person is.</summary>
    public static DateTimeOffset Local(Person person, Work work) =>
        Zone(person) is { } zone ? TimeZoneInfo.ConvertTime(work.Now, zone) : work.LocalNow;

    /// <summary>Midnight of a day, counted from the person's today.</summary>
    public static DateTimeOffset StartOfDay(Person person, Work work, int days)
    {
        var day = Local(person, work).Date.AddDays(days);
        return Zone(person) is { } zone ? new DateTimeOffset(day, zone.GetUtcOffset(day)).ToUniversalTime()
            : work.Office.Calendar.FromLocal(day);
    }

    /// <summary>The office's hours on that clock: when the person works.</summary>
    internal static WorkingCalendar Calendar(Person person, Work work) =>
        Zone(person) is { } zone ? work.Office.Calendar.In(zone) : work.Office.Calendar;

    // A zone this machine does not know (an older list of zones) is as good as none.
    private static TimeZoneInfo? Zone(Person person) =>
        person.Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
