namespace SalesBot.Processes;

/// <summary>How one order is counted.</summary>
/// <param name="VatPercent">VAT in whole percent, by items that of those that name none; 0 for none.</param>
/// <param name="VatIncluded">Whether prices hold it already; otherwise it comes on top.</param>
public sealed record OrderRules(int VatPercent, bool VatIncluded)
{
    /// <summary>What decides about its rate.</summary>
    public VatBy By { get; init; }

    /// <summary>The rate of a line whose item has this one; null: the item names none.</summary>
    public int RateOf(int? item) => By == VatBy.Items ? item ?? VatPercent : VatPercent;
}

/// <summary>What decides about the VAT of an order. Kept as a number: the first is what orders had before there was a choice.</summary>
public enum VatBy
{
    /// <summary>The day it ships, as the office counts.</summary>
    Day,

    /// <summary>That it goes without VAT; the client pays what the lines come to.</summary>
    None,

    /// <summary>Each item, by its own rate.</summary>
    Items,
}

/// <summary>The part of an order that has one rate of VAT, in roubles to the kopeck.</summary>
/// <param name="Percent">The rate; 0 for none.</param>
/// <param name="Net">Without VAT.</param>
/// <param name="Vat">VAT.</param>
public sealed record VatShare(int Percent, decimal Net, decimal Vat);

/// <summary>How an order was counted when it was posted.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Shipment">The day it was to ship.</param>
public sealed record PostedVat(OrderRules Rules, DateOnly Shipment);
