using System.Globalization;

namespace SalesBot.Values;

/// <summary>What a cell of a table is called: A1, Z9, AA10. Pure.</summary>
public static class CellName
{
    private const int Letters = 26;

    /// <summary>The name; column and row are counted from 1.</summary>
    public static string Of(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters) letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
