namespace SalesBot.Processes.Reading;

/// <summary>Finds what was probably meant by a misspelt word.</summary>
public static class Suggestion
{
    private const int MostNamed = 20;

    /// <summary>«; did you mean «x»?» when one of the words is near; else nothing.</summary>
    public static string Near(string word, IReadOnlyList<string> known) =>
        known.MinBy(k => Distance(word, k)) is { } nearest
            && Distance(word, nearest) <= Math.Max(1, nearest.Length / 3) ? $"; did you mean «{nearest}»?" : "";

    /// <summary>The choice there is.</summary>
    public static string Expected(IReadOnlyList<string> known) => known.Count switch
    {
        0 => "; there is none",
        1 => $"; expected {known[0]}",
        _ => $"; expected one of {string.Join(", ", known.Take(MostNamed))}{(known.Count > MostNamed ? " …" : "")}",
    };

    /// <summary>
    /// How many letters must be inserted, deleted, replaced or swapped with a neighbour. Long words are far from everything.
    /// </summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > 60) return int.MaxValue;
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++) rows[i, j] = Step(rows, one, other, i, j);
        }

        return rows[one.Length, other.Length];
    }

    private static int Step(int[,] rows, string one, string other, int i, int j)
    {
        var replaced = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var least = Math.Min(replaced, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
