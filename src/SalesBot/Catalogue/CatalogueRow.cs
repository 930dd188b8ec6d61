namespace SalesBot.Catalogue;

/// <summary>A row of a table as it came.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Broken">A quotation mark in it is never closed, so that its end is unknown.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells, bool Broken = false)
{
    /// <summary>Whether it is hidden in the file, as a filter does it: who sent it does not see it.</summary>
    public bool Hidden { get; init; }
}

/// <summary>A row of the catalogue that was understood.</summary>
public sealed record CatalogueRow(
    string Name, string Unit, decimal Price, string Department, int? ResponsibleId, decimal Cost, decimal Minutes,
    string AccountingClass, bool Active)
{
    /// <summary>Its code in the accounting system; null where nothing is said of it.</summary>
    public string? Code { get; init; }

    /// <summary>Its own rate of VAT in percent; null for that of the day.</summary>
    public int? Vat { get; init; }

    /// <summary>Whether anything is said of its VAT; else that stays as it is.</summary>
    public bool SaysVat { get; init; }

    /// <summary>The same as the item has now.</summary>
    public bool IsLike(Item item) => this == new CatalogueRow(
        item.Name, item.Unit, item.Price, item.Department, item.ResponsibleId, item.PlannedCost, item.PlannedMinutes,
        item.AccountingClass, item.Active)
    {
        Code = Code is null ? null : item.Code,
        Vat = SaysVat ? item.VatPercent : Vat,
        SaysVat = SaysVat,
    };

    /// <summary>Puts the row into an item.</summary>
    public void Fill(Item item)
    {
        (item.Name, item.Unit, item.Price) = (Name, Unit, Price);
        (item.Department, item.ResponsibleId) = (Department, ResponsibleId);
        (item.PlannedCost, item.PlannedMinutes) = (Cost, Minutes);
        (item.AccountingClass, item.Active) = (AccountingClass, Active);
        item.Code = Code ?? item.Code;
        if (SaysVat) item.VatPercent = Vat;
    }
}

/// <summary>Something wrong in a table.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Heading of the column; empty for the whole line.</param>
/// <param name="What">What is wrong and what would do.</param>
public sealed record CatalogueMistake(int Line, string Column, string What);

/// <summary>A file cannot be taken for a catalogue at all; the message is for the person who sent it.</summary>
public sealed class CatalogueFileException(string message) : Exception(message)
{
    /// <summary>What kind of file it is instead, where that is known (<see cref="OtherKinds"/>); null: nothing is.</summary>
    public string? Kind { get; init; }

    /// <summary>What is said of it to who sent it.</summary>
    public string Said(string file, Phrases phrases) =>
        phrases.Say(Kind is null ? "catalogue.unreadable" : $"catalogue.is-{Kind}", ("file", file));
}
