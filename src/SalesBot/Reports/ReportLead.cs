using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;

namespace SalesBot.Reports;

/// <summary>A lead as far as a report counts it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">How it stands.</param>
/// <param name="ProcessVersion">The version whose words its keys are.</param>
/// <param name="ResponsibleId">Who leads it.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="RefusalReason">Why it was refused: a key, or own words; null when it was not.</param>
public sealed record ReportLead(string Number, LeadState State, int ProcessVersion, int ResponsibleId, DateTimeOffset CreatedAt,
    string? RefusalReason)
{
    /// <summary>How it came in: by call or letter.</summary>
    public EventKind Channel { get; init; }

    /// <summary>When the first document after the registration was completed; null for not yet.</summary>
    public DateTimeOffset? FirstCompletedAt { get; init; }

    /// <summary>When the first proposal was begun; null for never.</summary>
    public DateTimeOffset? ProposedAt { get; init; }

    /// <summary>Whether a proposal was written.</summary>
    public bool Proposed => ProposedAt is not null;

    /// <summary>When its order was opened; null for never.</summary>
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>Whether an order was posted.</summary>
    public bool Ordered => OrderedAt is not null;

    /// <summary>Where its client came from (A11): a key, or own words; null while nobody has said.</summary>
    public string? Source { get; init; }

    /// <summary>What its orders come to, in roubles; those cancelled apart.</summary>
    public decimal Sum => Orders.Sum(order => order.Total);

    /// <summary>The VAT in <see cref="Sum"/>, in roubles.</summary>
    public decimal Vat => Orders.Sum(order => order.Vat);

    /// <summary>Its orders, those cancelled apart.</summary>
    public IReadOnlyList<ReportOrder> Orders { get; init; } = [];

    /// <summary>The client's name; null while it is not known.</summary>
    public string? Client { get; init; }

    /// <summary>The contact's name.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The contact's phone or address; null when there is none.</summary>
    public string? Reach { get; init; }

    /// <summary>The day it was registered, in the office's zone.</summary>
    public DateOnly RegisteredOn { get; init; }

    /// <summary>The first contact that is on record: that somebody pressed a button is none.</summary>
    public DateTimeOffset? ContactedAt => FirstCompletedAt;
}

/// <summary>An order as far as a report counts it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Total">What it comes to, in roubles.</param>
/// <param name="ClientId">The client.</param>
/// <param name="Contract">Their contract.</param>
/// <param name="Rules">How it is counted.</param>
public sealed record ReportOrder(long Id, decimal Total, long ClientId, string Contract, OrderRules Rules)
{
    /// <summary>Its lines, where each has its own rate of VAT; empty where the whole has one.</summary>
    public IReadOnlyList<TaxedSum> Lines { get; init; } = [];

    /// <summary>The VAT in <see cref="Total"/>, in roubles, as its invoice says it.</summary>
    public decimal Vat => Rules.By == VatBy.Items ? OrderTotals.Of(Lines, Rules).Vat
        : OrderTotals.Of([new TaxedSum(Total, null)], Rules with { VatIncluded = true }).Vat;
}
