using SalesBot.Processes;
using SalesBot.WorkingTime;

namespace SalesBot.MissedCalls;

/// <summary>When a client is called back (B4). Pure.</summary>
internal static class MissedCallPlan
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>The first attempt: within so many working minutes, with a reminder half-way.</summary>
    public static (DateTimeOffset Due, DateTimeOffset Remind) First(MissedCallRules rules, DateTimeOffset now, WorkingCalendar calendar) =>
        (calendar.Add(now, TimeSpan.FromMinutes(rules.FirstWithinMinutes)),
            calendar.Add(now, TimeSpan.FromMinutes(rules.FirstWithinMinutes / 2.0)));

    /// <summary>The next attempt: on the next working day, at the hour the client called, or when work next begins after it.</summary>
    public static DateTimeOffset Next(DateTimeOffset calledAt, DateTimeOffset now, WorkingCalendar calendar)
    {
        var hour = calendar.ToLocal(calledAt).TimeOfDay;
        var day = calendar.ToLocal(now).Date.AddDays(1);
        while (!calendar.IsWorkingDay(DateOnly.FromDateTime(day))) day = day.AddDays(1);
        return calendar.NextStart(calendar.FromLocal(day + hour));
    }

    /// <summary>When to remind once more of what nobody did: when it was to be done by, or an hour later if that is over.</summary>
    public static DateTimeOffset RemindAgain(DateTimeOffset due, DateTimeOffset now, WorkingCalendar calendar) =>
        due > now ? due : calendar.Add(now, Again);
}
