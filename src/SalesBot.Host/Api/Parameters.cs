namespace SalesBot.Host.Api;

/// <summary>
/// What a door reads of its query. A parameter that it does not know is refused: whoever misspells one would get the whole list and take it
/// for what was asked for (D16).
/// </summary>
internal static class Parameters
{
    // Nothing said is the beginning here; an empty filter would be no filter.
    private static readonly string[] Places = ["cursor", "after", "limit"];

    /// <summary>Lets in only what asks by these parameters, each with a value and once.</summary>
    public static RouteHandlerBuilder Querying(this RouteHandlerBuilder door, params string[] names) => door.AddEndpointFilter(
        (call, next) => Refusal(call.HttpContext.Request.Query, names) is { } refusal ? ValueTask.FromResult<object?>(refusal)
            : next(call));

    private static IResult? Refusal(IQueryCollection query, string[] names)
    {
        var said = new SaidText();
        foreach (var (name, values) in query)
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) said.Wrong(name, $"Not known here: {Known(names)}.");
            else if (values.Count > 1) said.Wrong(name, "It is said twice.");
            else if (string.IsNullOrWhiteSpace(values) && !Places.Contains(name, StringComparer.OrdinalIgnoreCase))
                said.Wrong(name, "It is empty: give a value, or leave it out.");
        return said.Refusal;
    }

    private static string Known(string[] names) => names.Length == 0 ? "this address reads no parameters"
        : $"this address reads {string.Join(", ", names)}";
}
