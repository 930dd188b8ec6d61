
namespace SalesBot.Catalogue;

/// <summary>Номенклатура: what we sell. Its values are copied to an order's lines (A12).</summary>
public sealed class Item
{
    /// <summary>Longest unit, department, accounting class and code in characters.</summary>
    public const int MaxUnit = 20, MaxDepartment = 100, MaxClass = 60, MaxCode = 60;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Name in lower case, ё as е; unique. By it an import knows the item again.</summary>
    public required string Key { get; set; }

    /// <summary>Its code (артикул) in the accounting system, which knows it by that; null for none.</summary>
    public string? Code { get; set; }

    /// <summary>Name as people read it.</summary>
    public required string Name { get; set; }

    /// <summary>What is counted: «м²», «шт».</summary>
    public required string Unit { get; set; }

    /// <summary>Price of one unit in roubles.</summary>
    public decimal Price { get; set; }

    /// <summary>Its own rate of VAT in percent, 0 for none; null: that of the day. It counts in orders that go by items.</summary>
    public int? VatPercent { get; set; }

    /// <summary>Department that does the work; empty when none is named.</summary>
    public string Department { get; set; } = "";

    /// <summary>Who answers for it there; null when nobody is named.</summary>
    public int? ResponsibleId { get; set; }

    /// <summary>Planned cost of one unit in roubles.</summary>
    public decimal PlannedCost { get; set; }

    /// <summary>Planned time for one unit in minutes.</summary>
    public decimal PlannedMinutes { get; set; }

    /// <summary>Accounting class: a neutral label, only copied; empty for none.</summary>
    public string AccountingClass { get; set; } = "";

    /// <summary>False when it is not sold any more: it is found no longer, old orders keep it.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>The key of a name.</summary>
    public static string KeyOf(string name) => name.ToLowerInvariant().Replace('ё', 'е');
}

/// <summary>A word by which an item is found: lower case, ё as е. Indexed for prefixes, as <see cref="Clients.SearchWord"/> is.</summary>
public sealed class ItemWord
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The word, at most 40 characters.</summary>
    public required string Word { get; set; }

    /// <summary>The item it leads to.</summary>
    public int ItemId { get; set; }
}
