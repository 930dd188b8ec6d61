namespace SalesBot.Undoing;

/// <summary>
/// A step that its author can still take back: for 30 seconds the card it was made on offers [Отменить] (B22). The row stays; the record
/// keeps both the step and its undoing.
/// </summary>
public sealed class UndoStep
{
    /// <summary>For how long it can be taken back (conversations.md, «Отменить · 30 с»).</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>Key; the button carries it.</summary>
    public long Id { get; set; }

    /// <summary>Who made the step; nobody else can take it back.</summary>
    public int PersonId { get; set; }

    /// <summary>The address on whose card the button stands.</summary>
    public int AddressId { get; set; }

    /// <summary>The live card that offers it.</summary>
    public required string CardKey { get; set; }

    /// <summary>The lead; 0 when it is not about one.</summary>
    public long LeadId { get; set; }

    /// <summary>What was done.</summary>
    public UndoKind Kind { get; set; }

    /// <summary>How the lead was before, as JSON of all <see cref="UndoPart"/>s; empty when there was none.</summary>
    public string Before { get; set; } = "";

    /// <summary>The last moment it can be taken back.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>
    /// Number of the lead's last audit record once the step was saved: a later one of a person means that something else has happened
    /// since.
    /// </summary>
    public long LastRecord { get; set; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>What can be taken back.</summary>
public enum UndoKind
{
    /// <summary>A registration: the lead is cancelled and keeps its number.</summary>
    Registered,

    /// <summary>A refusal.</summary>
    Refused,

    /// <summary>[Занимаюсь].</summary>
    Taken,

    /// <summary>A stage that was written.</summary>
    Advanced,

    /// <summary>A hand-on to a colleague.</summary>
    HandedOn,

    /// <summary>An order that was posted: it is cancelled and keeps its number.</summary>
    Posted,

    /// <summary>[В работу] or [Выполнен].</summary>
    OrderMoved,

    /// <summary>An order that was given up.</summary>
    OrderCancelled,

    /// <summary>A decision of an approver.</summary>
    Decided,

    /// <summary>A decision or an advice that was asked for.</summary>
    Asked,

    /// <summary>Two clients that were made one.</summary>
    Merged,

    /// <summary>A contact that was logged as no sale.</summary>
    Logged,

    /// <summary>A colleague's answer or their word that work is done.</summary>
    Answered,

    /// <summary>[Просит связаться].</summary>
    AskedToCall,

    /// <summary>[Готово] on a contact that is no sale.</summary>
    ContactDone,

    /// <summary>[Согласовать все].</summary>
    DecidedAll,

    /// <summary>A missed call that was given up.</summary>
    MissedClosed,
}
