using System.Globalization;
using SalesBot.Records;

namespace SalesBot.Leads;

/// <summary>Лид, обращение: one run of the sales process for one potential client.</summary>
public sealed class Lead : ISealed
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Its number, L-2026-000123: unique, never reused, without gaps (B3).</summary>
    public required string Number { get; set; }

    /// <summary>Version of the process it began with and ends with (U8).</summary>
    public int ProcessVersion { get; set; }

    /// <summary>Key of the stage it is in, in that version.</summary>
    public required string Stage { get; set; }

    /// <summary>How it stands.</summary>
    public LeadState State { get; set; }

    /// <summary>Who leads it now.</summary>
    public int ResponsibleId { get; set; }

    /// <summary>Who registered it.</summary>
    public int AuthorId { get; set; }

    /// <summary>The client, once known (A4).</summary>
    public long? ClientId { get; set; }

    /// <summary>The contact it began with.</summary>
    public long ContactId { get; set; }

    /// <summary>What it is about, in the caller's words; empty when not asked.</summary>
    public string Topic { get; set; } = "";

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when it waits for the responsible: the beginning of the open event.</summary>
    public DateTimeOffset WaitingSince { get; set; }

    /// <summary>When the responsible first acted on it; null while it is new.</summary>
    public DateTimeOffset? TouchedAt { get; set; }

    /// <summary>
    /// Since when the client waits for somebody to act: the call or letter nobody has answered; null when none is waiting (B13).
    /// </summary>
    public DateTimeOffset? AwaitsSince { get; set; }

    /// <summary>By when somebody has to act on it; null when the client waits for nothing, or the process file sets no time.</summary>
    public DateTimeOffset? ReactBy { get; set; }

    /// <summary>When the deputy and the head were told that nobody did; null while nobody was.</summary>
    public DateTimeOffset? BreachedAt { get; set; }

    /// <summary>Whether the client is in a hurry: shorter times count (B13).</summary>
    public bool Urgent { get; set; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who ended it; null while it is open, and when the bot did.</summary>
    public int? ClosedById { get; set; }

    /// <summary>How likely the client is to buy, as the manager sees it (B25); null while nobody has said.</summary>
    public Temperature? Temperature { get; set; }

    /// <summary>Key of the reason when it was refused (A6).</summary>
    public string? RefusalReason { get; set; }

    /// <summary>
    /// Where the client heard of us: key of the process file's list of sources, or a program's own word; null while nobody has said (D3).
    /// </summary>
    public string? Source { get; set; }

    /// <summary>How the words were made by which it is found; null while it has none (D23).</summary>
    public int? WordsMade { get; set; }

    /// <summary>Grows with every change; concurrency token, and what buttons carry.</summary>
    public int Revision { get; set; }

    /// <inheritdoc />
    public static string Letter => "L";

    /// <inheritdoc />
    public string? Seal { get; set; }

    /// <inheritdoc />
    public string Identity => Number;

    /// <inheritdoc />
    public IReadOnlyList<(string Name, string Value)> Facts =>
    [
        ("state", State.ToString()), ("responsible", ResponsibleId.ToString(CultureInfo.InvariantCulture)), ("stage", Stage),
        ("refusal", RefusalReason ?? ""),
    ];
}

/// <summary>How a lead stands.</summary>
public enum LeadState
{
    /// <summary>Under way.</summary>
    Open,

    /// <summary>Ended with an order (A15).</summary>
    Won,

    /// <summary>Ended with a refusal (A6).</summary>
    Refused,

    /// <summary>Its registration was taken back (B22); the number stays used.</summary>
    Cancelled,
}

/// <summary>How likely a client is to buy (B25).</summary>
public enum Temperature
{
    /// <summary>Холодный.</summary>
    Cold,

    /// <summary>Тёплый.</summary>
    Warm,

    /// <summary>Горячий.</summary>
    Hot,
}
