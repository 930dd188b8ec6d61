using SalesBot.Leads;
using SalesBot.Values;

namespace SalesBot.Boards;

/// <summary>What the table shows.</summary>
/// <param name="Filter">What is left of the leads.</param>
/// <param name="State">How they stand.</param>
/// <param name="Search">A name, a company, a phone or a number; empty for all.</param>
/// <param name="Order">By what it is sorted.</param>
public sealed record TableQuery(BoardFilter Filter, LeadState State, string Search, TableOrder Order)
{
    private const int LongestSearch = 100;

    private static readonly Dictionary<string, LeadState> states = new(StringComparer.Ordinal)
    {
        [""] = LeadState.Open,
        ["open"] = LeadState.Open,
        ["won"] = LeadState.Won,
        ["refused"] = LeadState.Refused,
    };

    /// <summary>The words for how leads stand.</summary>
    public static IEnumerable<string> States => states.Keys.Where(key => key.Length > 0);

    /// <summary>Reads it from an address; the name of the parameter that is none. Pure.</summary>
    public static (TableQuery? Query, string? Mistake) Read(Func<string, string> value, DateOnly today)
    {
        var (filter, mistake) = ReadFilter.Of(value, today);
        if (mistake is not null) return (null, mistake);
        if (!states.TryGetValue(value("state"), out var state)) return (null, "state");
        if (TableOrder.Of(value("sort")) is not { } order) return (null, "sort");
        return (new TableQuery(filter, state, CleanText.OneLine(value("q"), LongestSearch).Text, order), null);
    }
}
