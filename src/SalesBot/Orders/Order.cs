using System.Globalization;
using SalesBot.Processes;
using SalesBot.Records;

namespace SalesBot.Orders;

/// <summary>Заказ покупателя: what the client ordered, when it ships and who carries it out (A11).</summary>
public sealed class Order : ISealed
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Its number, O-2026-000045: unique, without gaps.</summary>
    public required string Number { get; set; }

    /// <summary>The lead it ends.</summary>
    public long LeadId { get; set; }

    /// <summary>Key of the stage that wrote it, in the lead's process version.</summary>
    public required string Stage { get; set; }

    /// <summary>The client.</summary>
    public long ClientId { get; set; }

    /// <summary>The contract (договор), as typed.</summary>
    public required string Contract { get; set; }

    /// <summary>When it ships.</summary>
    public DateOnly ShipmentDate { get; set; }

    /// <summary>Who carries it out: a person of the execution department, its head or the head's deputy.</summary>
    public int ExecutorId { get; set; }

    /// <summary>Key of where the client came from; null unless it is the client's first order (A11).</summary>
    public string? Source { get; set; }

    /// <summary>Whether it must be approved before it is carried out (A13).</summary>
    public bool ApprovalRequired { get; set; }

    /// <summary>Who approves; null when nobody has to.</summary>
    public int? ApproverId { get; set; }

    /// <summary>How it stands.</summary>
    public OrderState State { get; set; }

    /// <summary>Who brought it to that state; null for the bot.</summary>
    public int? StateById { get; set; }

    /// <summary>Since when it stands so.</summary>
    public DateTimeOffset StateAt { get; set; }

    /// <summary>What decides about its VAT.</summary>
    public VatBy VatBy { get; set; }

    /// <summary>VAT in percent when it was written, by items that of those that name none; 0 for none.</summary>
    public int VatPercent { get; set; }

    /// <summary>Whether the prices hold the VAT already.</summary>
    public bool VatIncluded { get; set; }

    /// <summary>What the client pays in roubles, VAT included.</summary>
    public decimal Total { get; set; }

    /// <summary>The manager who wrote it.</summary>
    public int ManagerId { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the execution department got it: on posting or on approval (A15); null before.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>
    /// What accounting was told last, as the fingerprint of it; null while it was told nothing, or that the order is no more.
    /// </summary>
    public string? ToldAccounting { get; set; }

    /// <summary>When accounting is told how the order stands: once it can no longer be taken back; null for nothing to tell.</summary>
    public DateTimeOffset? TellAccountingAt { get; set; }

    /// <summary>When it was paid, as accounting says; null while it was not.</summary>
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>How much of it was paid, in roubles; null while nothing was.</summary>
    public decimal? PaidSum { get; set; }

    /// <summary>When it was shipped; null while it was not.</summary>
    public DateTimeOffset? ShippedAt { get; set; }

    /// <summary>The invoice (счёт) as a stored file; null while there is none.</summary>
    public long? InvoiceFileId { get; set; }

    /// <summary>Answers to fields that the process file has added: JSON object of field key to normalised value (U8).</summary>
    public string Answers { get; set; } = "{}";

    /// <summary>Grows with every change; concurrency token, and what buttons carry.</summary>
    public int Revision { get; set; }

    /// <inheritdoc />
    public static string Letter => "O";

    /// <inheritdoc />
    public string? Seal { get; set; }

    /// <inheritdoc />
    public string Identity => Number;

    /// <inheritdoc />
    public IReadOnlyList<(string Name, string Value)> Facts =>
    [
        ("state", State.ToString()), ("total", Total.ToString("0.00", CultureInfo.InvariantCulture)),
        ("executor", ExecutorId.ToString(CultureInfo.InvariantCulture)), ("stage", Stage),
        ("paid", PaidSum?.ToString("0.00", CultureInfo.InvariantCulture) ?? ""),
    ];

    /// <summary>Brings it to a state, and keeps who did and when.</summary>
    public void Become(OrderState state, int? personId, DateTimeOffset now) => (State, StateById, StateAt) = (state, personId, now);
}

/// <summary>How an order stands (A19).</summary>
public enum OrderState
{
    /// <summary>Being written, or returned to the manager after a rejection (A16).</summary>
    Draft,

    /// <summary>Открыт: posted, needs no approval, waits to be taken into work.</summary>
    Posted,

    /// <summary>Waits for the approver.</summary>
    AwaitingApproval,

    /// <summary>Согласовано: waits to be taken into work.</summary>
    Approved,

    /// <summary>Being carried out.</summary>
    InWork,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>Given up before work.</summary>
    Cancelled,
}

/// <summary>A file of an order: its contract, a drawing.</summary>
public sealed class OrderFile
{
    /// <summary>The order.</summary>
    public long OrderId { get; set; }

    /// <summary>The file.</summary>
    public long FileId { get; set; }
}
