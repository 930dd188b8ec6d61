using SalesBot.WorkingTime;

namespace SalesBot.Processes;

/// <summary>
/// How many days before an event, and after it, people are reminded: of a meeting its manager (B14), of a campaign's day those who call.
/// </summary>
/// <param name="Before">Days before; 0: nobody is reminded before.</param>
/// <param name="After">Days after; 0: nobody is reminded after.</param>
public sealed record EventDays(int Before, int After)
{
    // The longest holidays have ten days, and leaves that close an office no more than this.
    private const int LongestRest = 31;

    /// <summary>A file that says none.</summary>
    public static EventDays None { get; } = new(0, 0);

    /// <summary>
    /// When to remind of what begins then: at its hour so many days before, or as soon after as people work; not on its own day, but on the
    /// last working day before (D32). Null when that is today or past: whoever arranges something for these days needs no reminder.
    /// </summary>
    public DateTimeOffset? BeforeBegin(DateTimeOffset begin, DateTimeOffset now, WorkingCalendar calendar)
    {
        if (Before == 0) return null;
        var at = Moved(begin, -Before, calendar);
        if (calendar.ToLocal(at).Date >= calendar.ToLocal(begin).Date) at = LastDayBefore(begin, calendar) ?? at;
        return at < begin && calendar.ToLocal(at).Date > calendar.ToLocal(now).Date ? at : null;
    }

    /// <summary>When to remind after what ended then: at its hour so many days later, or as soon after as people work.</summary>
    public DateTimeOffset? AfterEnd(DateTimeOffset end, WorkingCalendar calendar) => After == 0 ? null : Moved(end, After, calendar);

    private static DateTimeOffset Moved(DateTimeOffset at, int days, WorkingCalendar calendar) =>
        calendar.NextStart(calendar.FromLocal(calendar.ToLocal(at).DateTime.AddDays(days)));

    // At its hour, or as soon after as people work on that day.
    private DateTimeOffset? LastDayBefore(DateTimeOffset begin, WorkingCalendar calendar)
    {
        var hour = calendar.ToLocal(begin).DateTime;
        for (var days = Before; days <= Before + LongestRest; days++)
        {
            var day = hour.AddDays(-days);
            if (!calendar.IsWorkingDay(DateOnly.FromDateTime(day))) continue;
            var at = calendar.NextStart(calendar.FromLocal(day));
            return calendar.ToLocal(at).Date == day.Date ? at : calendar.NextStart(calendar.FromLocal(day.Date));
        }

        return null;
    }
}
