namespace SalesBot.Delivery;

/// <summary>A card that must reach an address. Written in the same commit as its cause; the row stays as the delivery ledger.</summary>
public sealed class OutboxMessage
{
    /// <summary>Key; order of messages of one priority to one address.</summary>
    public long Id { get; set; }

    /// <summary>To whom.</summary>
    public int AddressId { get; set; }

    /// <summary>The screen as JSON (<see cref="Screen"/>).</summary>
    public required string Screen { get; set; }

    /// <summary>Which live card this is (<c>lead:17</c>, <c>dialog:5</c>); null for a card that is never edited again.</summary>
    public string? CardKey { get; set; }

    /// <summary>How the card appears.</summary>
    public Placement Placement { get; set; }

    /// <summary>The message to edit when the person pressed a button on one the bot does not know as a live card; null otherwise.</summary>
    public string? OnMessageId { get; set; }

    /// <summary>Interactive goes ahead of bulk.</summary>
    public Priority Priority { get; set; }

    /// <summary>What it is for the ledger, an ASCII word: <c>reply</c>, <c>first-contact</c>, <c>reminder</c>, <c>broadcast</c> …</summary>
    public required string Kind { get; set; }

    /// <summary>The lead it is about; null for none.</summary>
    public long? LeadId { get; set; }

    /// <summary>The broadcast it belongs to; null for none.</summary>
    public int? BroadcastId { get; set; }

    /// <summary>
    /// Who was told that it is on its way, and hears when it does not arrive (<see cref="UnreachedNotice"/>); null for nobody.
    /// </summary>
    public int? PromisedToId { get; set; }

    /// <summary>The trace of its cause (<see cref="Telemetry.Signals.Trace"/>); null for none.</summary>
    public string? Trace { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// Held back until this moment; when it was written, where it was not. How long it rests after a failure is not written (<see
    /// cref="Pauses"/>).
    /// </summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>What became of it.</summary>
    public OutboxState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the last try did not succeed.</summary>
    public string? Error { get; set; }

    /// <summary>When it got there, or was given up.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The channel's id of the message that showed it.</summary>
    public string? MessageId { get; set; }
}

/// <summary>How a card appears.</summary>
public enum Placement
{
    /// <summary>Edited in place where the live card is; sent anew when there is none.</summary>
    InPlace,

    /// <summary>Sent anew, so that the person is notified; the older message of the same card disappears.</summary>
    Fresh,

    /// <summary>Edited in place where the live card is; dropped when the person has none.</summary>
    OnlyWhereShown,
}

/// <summary>Which messages go first.</summary>
public enum Priority
{
    /// <summary>An answer to somebody who is waiting for it.</summary>
    Interactive,

    /// <summary>A notice: a hand-over, a reminder.</summary>
    Notice,

    /// <summary>A broadcast, a digest.</summary>
    Bulk,
}

/// <summary>What became of a message.</summary>
public enum OutboxState
{
    /// <summary>Waits for its turn, or for another try.</summary>
    Pending,

    /// <summary>The channel has taken it.</summary>
    Sent,

    /// <summary>A newer state of the same card went out instead.</summary>
    Superseded,

    /// <summary>Cannot be delivered; on the admin's list.</summary>
    Undelivered,

    /// <summary>Not urgent: waits to go out together with others (<see cref="NoticeKinds"/>).</summary>
    Gathered,
}

/// <summary>Where a live card is shown to an address.</summary>
public sealed class Card
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>To whom it is shown.</summary>
    public int AddressId { get; set; }

    /// <summary>Which card it is; unique with the address.</summary>
    public required string Key { get; set; }

    /// <summary>The channel's id of the message that shows it.</summary>
    public required string MessageId { get; set; }
}
