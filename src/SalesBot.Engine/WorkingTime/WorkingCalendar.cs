namespace SalesBot.WorkingTime;

/// <summary>
/// When people work: hours of the week, days that are otherwise, time zone (B13). Outside these hours the clock of reminders stands still
/// (A18).
/// </summary>
public sealed class WorkingCalendar
{
    // Working time that no promise of the product comes near; it only keeps a mistyped number from counting days for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3660);
    private static readonly DateOnly FirstDay = new(2, 1, 1);
    private static readonly DateOnly LastDay = new(9998, 12, 31);

    private readonly TimeZoneInfo zone;
    private readonly ILookup<DayOfWeek, HoursOfDay> week;
    private readonly IReadOnlyDictionary<DateOnly, IReadOnlyList<HoursOfDay>> irregular;

    private WorkingCalendar(TimeZoneInfo zone, ILookup<DayOfWeek, HoursOfDay> week, IReadOnlyDictionary<DateOnly,
        IReadOnlyList<HoursOfDay>> irregular, string hours, string holidays)
    {
        (this.zone, this.week, this.irregular) = (zone, week, irregular);
        (Hours, Holidays) = (hours, holidays);
    }

    /// <summary>Reads <c>Business:TimeZone</c> (IANA, default Europe/Moscow), <c>Business:Hours</c> («Mon-Fri 09:00-18:00», the default;
    /// several parted by ;) and <c>Business:Holidays</c> (dates, ranges of dates, and files or folders of files with such lines, parted
    /// by , or ;). Empty means the default.</summary>
    /// <exception cref="FormatException">
    /// One of them cannot be read, or nobody would ever work; the message names the setting and the place.
    /// </exception>
    public static WorkingCalendar Parse(string? timeZone, string? hours, string? holidays) =>
        new(ZoneReader.Read(timeZone), HoursReader.Read(hours), HolidaysReader.Read(holidays),
            string.IsNullOrWhiteSpace(hours) ? HoursReader.Default : hours.Trim(), (holidays ?? "").Trim());

    /// <summary>The same hours and days on the clock of another zone: those of somebody who works elsewhere.</summary>
    public WorkingCalendar In(TimeZoneInfo other) => new(other, week, irregular, Hours, Holidays);

    /// <summary>The same with another zone, other hours or other holidays; null for no other. Holidays name no files here.</summary>
    /// <exception cref="FormatException">One of them cannot be read.</exception>
    public WorkingCalendar With(string? timeZone, string? hours, string? holidays) => new(
        timeZone is null ? zone : ZoneReader.Read(timeZone),
        hours is null ? week : HoursReader.Read(hours),
        holidays is null ? irregular : HolidaysReader.ReadLines(holidays),
        hours ?? Hours, holidays ?? Holidays);

    /// <summary>IANA name of the business's time zone.</summary>
    public string Zone => zone.Id;

    /// <summary>The working hours as they are set, such as «Mon-Fri 09:00-18:00»; for people see <see cref="Formats.Hours"/>.</summary>
    public string Hours { get; }

    /// <summary>The days that are otherwise, as they are set; empty for none.</summary>
    public string Holidays { get; }

    /// <summary>Whether people work at this moment. The first moment of the hours belongs to them, the last does not.</summary>
    public bool IsWorking(DateTimeOffset at) => NextStart(at) == at;

    /// <summary>The first working moment that is not before <paramref name="at"/>: itself when people work.</summary>
    public DateTimeOffset NextStart(DateTimeOffset at)
    {
        var span = Spans(at).First();
        return span.Start > at ? span.Start.ToOffset(at.Offset) : at;
    }

    /// <summary>
    /// The moment when <paramref name="working"/> (not negative) of working time has passed since <paramref name="at"/>: Friday 16:00 + 3 h
    /// = Monday 11:00 when the day is 9-17.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative or over ten years.</exception>
    public DateTimeOffset Add(DateTimeOffset at, TimeSpan working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(working, Longest);
        if (working == TimeSpan.Zero)
            return at;
        foreach (var (start, end) in Spans(at))
        {
            var from = start > at ? start : at;
            if (end - from >= working)
                return (from + working).ToOffset(at.Offset);
            working -= end - from;
        }
        throw new ArgumentOutOfRangeException(nameof(at));
    }

    /// <summary>The working time from <paramref name="from"/> to <paramref name="to"/>; negative when it lies behind.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
            return -Between(to, from);
        var sum = TimeSpan.Zero;
        foreach (var (start, end) in Spans(from).TakeWhile(s => s.Start < to))
            sum += (end < to ? end : to) - (start > from ? start : from);
        return sum;
    }

    /// <summary>Whether anybody works on this day at all.</summary>
    public bool IsWorkingDay(DateOnly day) => HoursOf(day).Any();

    /// <summary>The same moment on the business's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>
    /// The moment when the business's clock shows this. A time that is skipped in spring means the first one after it; one that comes twice
    /// in autumn, the first.
    /// </summary>
    public DateTimeOffset FromLocal(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = new DateTime(local.Ticks - local.Ticks % TimeSpan.TicksPerMinute + TimeSpan.TicksPerMinute);
        return new DateTimeOffset(local,
            zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }

    private IEnumerable<HoursOfDay> HoursOf(DateOnly day) => irregular.TryGetValue(day, out var hours) ? hours : week[day.DayOfWeek];

    /// <summary>The stretches of working time that end after <paramref name="at"/>, in order.</summary>
    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Spans(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(ToLocal(at).DateTime);
        for (var day = today < FirstDay ? FirstDay : today; day <= LastDay; day = day.AddDays(1))
        {
            foreach (var hours in HoursOf(day))
            {
                var midnight = day.ToDateTime(TimeOnly.MinValue);
                var span = (Start: FromLocal(midnight.AddMinutes(hours.Start)), End: FromLocal(midnight.AddMinutes(hours.End)));
                if (span.End > at && span.End > span.Start)
                    yield return span;
            }
        }
    }
}
