namespace SalesBot.Orders;

/// <summary>
/// A line of an order. Everything but the quantity is copied from the catalogue (A12), so that later changes there leave it as it was.
/// </summary>
public sealed class OrderLine
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The order.</summary>
    public long OrderId { get; set; }

    /// <summary>Its place in the order, from 1.</summary>
    public int Position { get; set; }

    /// <summary>The item it was copied from.</summary>
    public int ItemId { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Unit.</summary>
    public required string Unit { get; set; }

    /// <summary>How many, to three decimals.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Price of one unit in roubles.</summary>
    public decimal Price { get; set; }

    /// <summary>What the catalogue asks for one, where another price was agreed; null where it was not.</summary>
    public decimal? ListPrice { get; set; }

    /// <summary>Quantity times price, to the kopeck (<see cref="OrderTotals.LineSum"/>).</summary>
    public decimal Sum { get; set; }

    /// <summary>VAT of the item in percent; null when it names none.</summary>
    public int? VatPercent { get; set; }

    /// <summary>Department; empty when none is named.</summary>
    public string Department { get; set; } = "";

    /// <summary>Who answers for it there; null when nobody is named.</summary>
    public int? ResponsibleId { get; set; }

    /// <summary>Planned cost of the whole line in roubles.</summary>
    public decimal PlannedCost { get; set; }

    /// <summary>Planned time for the whole line in minutes.</summary>
    public decimal PlannedMinutes { get; set; }

    /// <summary>Accounting class; empty for none.</summary>
    public string AccountingClass { get; set; } = "";
}
