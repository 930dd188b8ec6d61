namespace SalesBot.Catalogue;

/// <summary>What parts the columns of a text table: its head says so, whatever commas stand in the rows below. Pure.</summary>
internal static class TableSeparator
{
    private const int LinesLooked = 10;
    private static readonly char[] Signs = [';', '\t', '|', ','];

    /// <summary>
    /// The separator of a text's beginning, and whether the first line says it («sep=;», as Excel writes); a title above the head has
    /// none, or a comma with a blank after it.
    /// </summary>
    public static (char Sign, bool Said) Of(string beginning)
    {
        if (beginning.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && beginning.Length > 4 && Signs.Contains(beginning[4]))
            return (beginning[4], true);
        foreach (var line in beginning.Split('\n', '\r').Where(line => line.Length > 0).Take(LinesLooked))
        {
            var head = Unquoted(line);
            var best = Signs.MaxBy(sign => head.Count(one => one == sign));
            if (head.Contains(best) && (best != ',' || head.Replace(", ", "", StringComparison.Ordinal).Contains(','))) return (best,
                false);
        }

        return (';', false);
    }

    private static string Unquoted(string line)
    {
        var quoted = false;
        return string.Concat(line.Where(sign => (quoted ^= sign == '"') is false));
    }
}
