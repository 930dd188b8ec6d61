using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Today;

/// <summary>What a feature puts on somebody's list of the day.</summary>
/// <param name="Place">Of two things with the same time the lower stands first.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Overdue">Whether some of it may be overdue, so that heads read it of their people as well.</param>
internal sealed record TodayPart(int Place, Func<TodayFor, Task<IEnumerable<TodayItem>>> Read, bool Overdue = false)
{
    /// <summary>Most things of one kind; who has more reads /leads.</summary>
    public const int Most = 100;
}

/// <summary>A figure of the department that its head reads in the morning (W9).</summary>
/// <param name="Place">Where it stands among the others.</param>
/// <param name="Read">Counts it; null for nothing to tell.</param>
internal sealed record DepartmentPart(int Place, Func<DepartmentFor, Task<DepartmentFigure?>> Read);

/// <summary>Whose figures are counted.</summary>
/// <param name="Work">The unit of work.</param>
/// <param name="Whose">Ids of the department's people.</param>
/// <param name="From">Since when: the beginning of the working day before.</param>
internal sealed record DepartmentFor(Work Work, List<int> Whose, DateTimeOffset From);

/// <summary>One figure.</summary>
/// <param name="Text">Key of its text, <c>today.department.TEXT</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Sum">In roubles; nought where there is none.</param>
internal sealed record DepartmentFigure(string Text, int Count, decimal Sum = 0);

/// <summary>Whose day is read.</summary>
/// <param name="Work">The unit of work.</param>
/// <param name="Person">Whose list it is.</param>
/// <param name="Whose">Ids of the person and of those they stand in for.</param>
/// <param name="Tomorrow">When the person's next day begins.</param>
/// <param name="Today">The person's day.</param>
internal sealed record TodayFor(Work Work, Person Person, List<int> Whose, DateTimeOffset Tomorrow, DateOnly Today)
{
    /// <summary>Whether a head reads what is overdue with their people, colleagues' work beside a lead included.</summary>
    public bool OfDepartment { get; init; }
}

/// <summary>What a feature says of who waits for what from whom.</summary>
/// <param name="Read">Reads what the person may see.</param>
internal sealed record WaitingPart(Func<WaitingFor, Task<IEnumerable<WaitingRow>>> Read)
{
    /// <summary>Most of one kind: a page is for reading, not for counting a backlog.</summary>
    public const int Most = 200;
}

/// <summary>For whom it is read.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="People">Short names of everybody, by id.</param>
internal sealed record WaitingFor(Visit Visit, IReadOnlyDictionary<int, string> People);

/// <summary>Something that is waited for.</summary>
/// <param name="What">Key of the text, <c>waiting.WHAT</c>.</param>
/// <param name="Of">From whom it is waited for.</param>
/// <param name="Who">Who waits.</param>
/// <param name="Since">Since when.</param>
/// <param name="Number">Of what.</param>
/// <param name="Command">What its button does.</param>
internal sealed record WaitingRow(string What, string Of, string Who, DateTimeOffset Since, string Number, string Command);
