using SalesBot.Values;

namespace SalesBot.Catalogue;

/// <summary>The numbers of a cell, as tables have them. Pure.</summary>
internal static class TablePhones
{
    /// <summary>
    /// The number that a cell is, the first of several, or the one that stands among words: «8 912 … моб.»; null when there is none.
    /// </summary>
    public static FoundPhone? First(string cell)
    {
        if (PhoneNumber.TryParse(cell) is { } whole) return new FoundPhone(whole, "");
        // A number that went through a binary fraction: 79161234567.0, or a format with kopecks: 79161234567,00.
        if (cell.EndsWith('0') && cell.TrimEnd('0') is [.., '.' or ','] stem && PhoneNumber.TryParse(stem[..^1]) is { } number)
            return new FoundPhone(number, "");
        return PhoneNumber.FindIn(cell) is { } found ? found with { Rest = found.Rest.Trim(' ', ',', ';', '/', '.', '(', ')') } : null;
    }

    /// <summary>All of them in their order, and what is left of the cell without them.</summary>
    public static (IReadOnlyList<PhoneNumber> Numbers, string Left) All(string cell)
    {
        var numbers = new List<PhoneNumber>();
        while (cell.Length > 0 && First(cell) is { } found)
        {
            numbers.Add(found.Number);
            cell = found.Rest;
        }

        return (numbers, cell);
    }
}
