namespace SalesBot.WorkingTime;

/// <summary>What a question asks for.</summary>
public enum Expects
{
    /// <summary>A day; a time that is said as well is left out.</summary>
    Date,

    /// <summary>A moment; a day alone gets a time (<see cref="Reading.Value.TimeAssumed"/>).</summary>
    DateTime,

    /// <summary>Either; a day alone stays a day (<see cref="Reading.Value.HasTime"/>).</summary>
    Both,
}

/// <summary>What was understood of a date that a person typed.</summary>
public abstract record Reading
{
    private Reading() { }

    /// <summary>
    /// A day or a moment that lies ahead (today included), on the business's clock: <c>WorkingCalendar.FromLocal</c> makes a moment of it.
    /// </summary>
    /// <param name="Local">Day and time; midnight when there is no time.</param>
    /// <param name="HasTime">Whether the time means anything.</param>
    /// <param name="TimeAssumed">Whether the time was not said exactly («завтра», «утром») and should be shown before it counts.</param>
    public sealed record Value(DateTime Local, bool HasTime, bool TimeAssumed) : Reading
    {
        /// <summary>
        /// The moment itself where it was counted from now, for a clock that is set back shows a time twice; null where a time of day was
        /// said.
        /// </summary>
        public DateTimeOffset? Moment { get; init; }

        /// <summary>What the words may mean as well: «в 3» is 03:00 or 15:00, «10-12» begins at 10 or ends at 12; null: nothing.</summary>
        public Value? Or { get; init; }

        /// <summary>Whether which of the two is meant is always asked; else only when this one is no time to work.</summary>
        public bool Ask { get; init; }
    }

    /// <summary>No calendar has this day.</summary>
    /// <param name="Text">The day as typed: «31.02».</param>
    public sealed record NoSuchDate(string Text) : Reading;

    /// <summary>Understood, but over.</summary>
    /// <param name="Local">The moment that was meant.</param>
    public sealed record InPast(DateTime Local) : Reading;

    /// <summary>Not a date.</summary>
    public sealed record NotUnderstood : Reading;
}
