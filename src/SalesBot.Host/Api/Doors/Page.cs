using System.Globalization;

namespace SalesBot.Host.Api.Doors;

/// <summary>A page of a long list: what comes after an id, so many at most.</summary>
/// <param name="After">The last id there was; 0 for the beginning.</param>
/// <param name="Limit">How many at most.</param>
internal sealed record Page(long After, int Limit)
{
    private const int Usual = 100;
    private const int Most = 500;

    /// <summary>Reads <c>after</c> and <c>limit</c>; null when one of them is none, which is noted.</summary>
    public static Page? Read(IQueryCollection query, SaidText said)
    {
        var after = Number(query["after"].ToString(), 0, long.MaxValue, 0);
        if (after is null) said.Wrong("after", "Not an id: give the «next» of the former answer, or none to begin.");
        if (LimitOf(query, said, Usual) is not { } limit || after is null) return null;
        return new Page(after.Value, limit);
    }

    /// <summary>How many at most; null when it is no number from 1 to 500, which is noted.</summary>
    public static int? LimitOf(IQueryCollection query, SaidText said, int usual)
    {
        var limit = Number(query["limit"].ToString(), 1, Most, usual);
        if (limit is null) said.Wrong("limit", $"From 1 to {Most}.");
        return (int?)limit;
    }

    /// <summary>The page as JSON; <c>next</c> is null when nothing comes after it.</summary>
    public IResult Of<T>(IReadOnlyList<T> rows, Func<T, long> id, IEnumerable<object> items) =>
        Results.Json(new { Items = items, Next = rows.Count == Limit ? (long?)id(rows[^1]) : null });

    private static long? Number(string text, long least, long most, long usual) => text.Length == 0 ? usual
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : null;
}
