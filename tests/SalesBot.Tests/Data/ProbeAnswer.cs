using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Tests.Data;

/// <summary>
/// What the server would answer to EF's own statements: a key for each saved row, «1» for each guarded change, nothing to a question.
/// </summary>
internal static partial class ProbeAnswer
{
    private static int lastKey;

    /// <summary>One list of rows per statement that answers.</summary>
    public static IReadOnlyList<IReadOnlyList<object[]>> To(string sql) =>
    [
        .. sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(OfStatement).OfType<IReadOnlyList<object[]>>(),
    ];

    private static IReadOnlyList<object[]>? OfStatement(string statement) =>
        statement.StartsWith("MERGE", StringComparison.Ordinal) ? Keys(statement,
            [.. Position().Matches(statement).Select(match => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))])
        : statement.StartsWith("INSERT", StringComparison.Ordinal) ? statement.Contains("OUTPUT INSERTED", StringComparison.Ordinal)
            ? Keys(statement, [null]) : null
        : statement.Contains("OUTPUT 1", StringComparison.Ordinal) ? [[1]]
        : statement.StartsWith("SELECT", StringComparison.Ordinal) || statement.StartsWith("WITH", StringComparison.Ordinal) ? []
        : null;

    // The columns after OUTPUT are the keys; a MERGE also says which of its rows it speaks of.
    private static List<object[]> Keys(string statement, IReadOnlyList<int?> positions)
    {
        var generated = Generated().Count(statement);
        return [.. positions.Select(position =>
        {
            var keys = Enumerable.Range(0, generated).Select(_ => (object)Interlocked.Increment(ref lastKey));
            return position is { } known ? keys.Append(known).ToArray() : keys.ToArray();
        })];
    }

    [GeneratedRegex(@"INSERTED\.\[", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@", (?<n>\d+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Position();
}
