namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>What happens at a moment of the played past.</summary>
/// <param name="At">When.</param>
/// <param name="Do">What somebody does then.</param>
internal sealed record PastStep(DateTimeOffset At, Func<PastOffice, Task> Do);

/// <summary>
/// Working moments of the past, counted from its first day: stories are told in days and hours and are played when people work.
/// </summary>
internal sealed class PastDays
{
    private readonly List<DateTimeOffset> days = [];
    private readonly DateTimeOffset end;

    /// <summary>All working days that lie between two moments.</summary>
    public PastDays(WorkingTime.WorkingCalendar calendar, DateTimeOffset begin, DateTimeOffset end)
    {
        this.end = end;
        for (var day = calendar.NextStart(begin); day < end; day = calendar.NextStart(NextMidnight(calendar, day))) days.Add(day);
    }

    /// <summary>How many there are; the last is today.</summary>
    public int Count => days.Count;

    /// <summary>A moment of a working day, in minutes after it began; null for one that has not come yet.</summary>
    public DateTimeOffset? At(int day, double minutes) =>
        day >= days.Count || days[day].AddMinutes(minutes) is var moment && moment >= end ? null : days[day].AddMinutes(minutes);

    private static DateTimeOffset NextMidnight(WorkingTime.WorkingCalendar calendar, DateTimeOffset day) =>
        calendar.FromLocal(calendar.ToLocal(day).Date.AddDays(1));
}
