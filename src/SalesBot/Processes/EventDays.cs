using SalesBot.WorkingTime;

namespace SalesBot.Processes;

/// <summary>
/// How many days before an event, and after it, people are reminded: of a meeting its manager (B14), of a campaign's day those who call.
/// </summary>
/// <param name="Before">Days before; 0: nobody is reminded before.</param>
/// <param name="After">Days after; 0: nobody is reminded after.</param>
public sealed record EventDays(int Before, int After)
{
    /// <summary>A file that says none.</summary>
    public static EventDays None { get; } = new(0, 0);

    /// <summary>
    /// When to remind of what begins then: at its hour so many days before, or as soon after as people work; null when that is today or
    /// past, for whoever arranges something for these days needs no reminder, and when there is no working hour between.
    /// </summary>
    public DateTimeOffset? BeforeBegin(DateTimeOffset begin, DateTimeOffset now, WorkingCalendar calendar)
    {
        if (Before == 0) return null;
        var at = Moved(begin, -Before, calendar);
        return at < begin && calendar.ToLocal(at).Date > calendar.ToLocal(now).Date ? at : null;
    }

    /// <summary>When to remind after what ended then: at its hour so many days later, or as soon after as people work.</summary>
    public DateTimeOffset? AfterEnd(DateTimeOffset end, WorkingCalendar calendar) => After == 0 ? null : Moved(end, After, calendar);

    private static DateTimeOffset Moved(DateTimeOffset at, int days, WorkingCalendar calendar) =>
        calendar.NextStart(calendar.FromLocal(calendar.ToLocal(at).DateTime.AddDays(days)));
}
