using System.Globalization;
using SalesBot.Records;

namespace SalesBot.Approvals;

/// <summary>
/// Согласование: a decision asked of one named person about one exact version of a proposal or an order (A9, A13, A17, U4).
/// </summary>
public sealed class Approval : ISealed
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>What kind of document is decided on.</summary>
    public ApprovalKind Kind { get; set; }

    /// <summary>The document: an event's id for a proposal, an order's for an order.</summary>
    public long SubjectId { get; set; }

    /// <summary>The lead it belongs to.</summary>
    public long LeadId { get; set; }

    /// <summary>The event «согласовать заказ» or «Утверждение К.П.»; one for all steps of a request.</summary>
    public long EventId { get; set; }

    /// <summary>Who asked.</summary>
    public int RequestedById { get; set; }

    /// <summary>When this step was asked.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>Who decides.</summary>
    public int ApproverId { get; set; }

    /// <summary>Which step of the request it is, from 1 (B20).</summary>
    public int Step { get; set; }

    /// <summary>SHA-256 of exactly what is shown, lower-case hex (A17, U4).</summary>
    public required string Fingerprint { get; set; }

    /// <summary>What is shown: an <see cref="ApprovalContent"/> as JSON. Stays, so that the record knows what was decided on.</summary>
    public required string Shown { get; set; }

    /// <summary>How it stands.</summary>
    public ApprovalState State { get; set; }

    /// <summary>Who decided; null while nobody has.</summary>
    public int? DecidedById { get; set; }

    /// <summary>For whom, when a deputy decided (B12); null otherwise.</summary>
    public int? OnBehalfOfId { get; set; }

    /// <summary>When it was decided or withdrawn.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was rejected: key of a choice of the process file; null when it was not or the words were own ones.</summary>
    public string? Reason { get; set; }

    /// <summary>Why it was rejected, in the approver's own words; null for none.</summary>
    public string? Comment { get; set; }

    /// <summary>Grows with every change; concurrency token, and what buttons carry.</summary>
    public int Revision { get; set; }

    /// <inheritdoc />
    public string? Seal { get; set; }

    /// <inheritdoc />
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{EventId}/{Step}");

    /// <inheritdoc />
    public IReadOnlyList<(string Name, string Value)> Facts =>
    [
        ("decision", State.ToString()), ("approver", ApproverId.ToString(CultureInfo.InvariantCulture)),
        ("decided-by", DecidedById?.ToString(CultureInfo.InvariantCulture) ?? ""), ("fingerprint", Fingerprint),
    ];

    /// <summary>The document.</summary>
    public ApprovalSubject Subject => new(Kind, SubjectId);
}

/// <summary>A document that can be decided on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">An event's id for a proposal, an order's for an order.</param>
public readonly record struct ApprovalSubject(ApprovalKind Kind, long Id);

/// <summary>What can be approved.</summary>
public enum ApprovalKind
{
    /// <summary>A proposal: an event (A9).</summary>
    Proposal,

    /// <summary>An order (A13).</summary>
    Order,
}

/// <summary>How an approval stands.</summary>
public enum ApprovalState
{
    /// <summary>A later step, not asked yet.</summary>
    Planned,

    /// <summary>Waits for the decision.</summary>
    Pending,

    /// <summary>Согласовано.</summary>
    Approved,

    /// <summary>Отклонено, with a reason (A16).</summary>
    Rejected,

    /// <summary>Nothing to decide any more: the document changed, an earlier step rejected, or the lead ended (A17).</summary>
    Withdrawn,
}
