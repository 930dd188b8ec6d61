namespace SalesBot.WorkingTime;

/// <summary>
/// Which moment is meant by what was said: one, or two to choose from, because the words leave both open or nobody works then (B13). Pure.
/// </summary>
public static class LikelyMoments
{
    private const int MostDaysOff = 14;

    /// <summary>The likelier moment, and the other one when it has to be asked.</summary>
    public static (DateTimeOffset At, DateTimeOffset? Or) Of(Reading.Value value, WorkingCalendar calendar)
    {
        var at = Moment(value, calendar);
        DateTimeOffset? or = value.Or is { } other ? Moment(other, calendar) : null;
        if (value.Ask && or is not null) return (at, or);
        // «Через 2 часа» is counted, not guessed.
        if (value.Moment is not null || IsLikely(at, calendar)) return (at, null);
        return or is { } likely && IsLikely(likely, calendar) ? (likely, at) : (at, calendar.ToLocal(calendar.NextStart(at)));
    }

    private static DateTimeOffset Moment(Reading.Value value, WorkingCalendar calendar) =>
        calendar.ToLocal(value.Moment ?? calendar.FromLocal(value.Local));

    /// <summary>
    /// Whether it is an hour at which people work: from the beginning of the day to its end, a break between included. A day off is named
    /// on purpose, so the hours of the next working day count.
    /// </summary>
    private static bool IsLikely(DateTimeOffset at, WorkingCalendar calendar)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        for (var ahead = 0; ahead < MostDaysOff && !calendar.IsWorkingDay(day); ahead++) day = day.AddDays(1);
        at = calendar.ToLocal(calendar.FromLocal(day.ToDateTime(TimeOnly.FromDateTime(at.DateTime))));
        if (calendar.IsWorking(at) || calendar.IsWorking(at.AddMinutes(-1))) return true;
        var midnight = calendar.FromLocal(at.Date);
        return calendar.ToLocal(calendar.NextStart(at)).Date == at.Date && calendar.Between(midnight, at) > TimeSpan.Zero;
    }
}
