using System.Collections.Frozen;

namespace SalesBot.Delivery;

/// <summary>
/// The kinds of notices by how urgent they are («quiet otherwise: notices that are not urgent are gathered»). A kind that can wait is one
/// line here; all others go at once.
/// </summary>
public static class NoticeKinds
{
    /// <summary>A colleague has added to the history of a lead.</summary>
    public const string Note = "note";

    /// <summary>Work that was given to a colleague is done.</summary>
    public const string TaskDone = "task-done";

    /// <summary>An order is carried out.</summary>
    public const string OrderDone = "order-done";

    /// <summary>A step is passed that somebody only wants to know of.</summary>
    public const string Informed = "informed";

    /// <summary>Somebody's absence is over.</summary>
    public const string Back = "back";

    /// <summary>The last sum of the record.</summary>
    public const string Sum = "sum";

    /// <summary>A night without a copy of the database: nobody is woken for it.</summary>
    public const string Backup = "backup";

    /// <summary>Several of these in one message.</summary>
    public const string Gathered = "gathered";

    private static readonly FrozenSet<string> Waiting =
        new[] { Note, TaskDone, OrderDone, Informed, Back, Sum, Backup }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a notice of this kind only informs: nobody has to do anything because of it.</summary>
    public static bool CanWait(string kind) => Waiting.Contains(kind);
}
