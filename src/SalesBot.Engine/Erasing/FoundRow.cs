using Microsoft.EntityFrameworkCore.Metadata;

namespace SalesBot.Erasing;

/// <summary>A row that names a person, and what becomes of it.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Kind">What it is, the end of the text <c>privacy.kind.KIND</c>.</param>
/// <param name="Row">The row as it was read.</param>
/// <param name="Remove">Whether it goes.</param>
/// <param name="Left">Else the columns that change, and what is left of each.</param>
public sealed record FoundRow(IEntityType Table, string Kind, object Row, bool Remove, IReadOnlyDictionary<string, object?> Left)
{
    /// <summary>Its key.</summary>
    public object?[] Key => [.. Table.FindPrimaryKey()!.Properties.Select(property => property.GetGetter().GetClrValue(Row))];

    /// <summary>All its columns.</summary>
    public IReadOnlyDictionary<string, object?> Columns =>
        Table.GetProperties().ToDictionary(property => property.Name, property => property.GetGetter().GetClrValue(Row));
}
