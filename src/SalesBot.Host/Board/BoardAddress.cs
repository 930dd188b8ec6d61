namespace SalesBot.Host.Board;

/// <summary>
/// What an address of the board says besides its path, as far as the board knows it: filters and order, which every link takes along.
/// </summary>
/// <param name="Values">The values by their names; what is empty is left out.</param>
public sealed record BoardAddress(IReadOnlyDictionary<string, string> Values)
{
    private const int Longest = 200;

    private static readonly string[] names = ["who", "source", "heat", "period", "state", "q", "sort"];

    /// <summary>Without filters.</summary>
    public static BoardAddress Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Reads it from a request.</summary>
    public static BoardAddress Of(HttpRequest request) => new(names
        .Select(name => (Name: name, Value: request.Query[name].ToString()))
        .Where(pair => pair.Value.Length > 0)
        .ToDictionary(
            pair => pair.Name, pair => pair.Value.Length > Longest ? pair.Value[..Longest] : pair.Value, StringComparer.Ordinal));

    /// <summary>A value; empty when it is not given.</summary>
    public string Value(string name) => Values.GetValueOrDefault(name, "");

    /// <summary>A path of the board with these values, and others in place of or beside them.</summary>
    public string To(string path, params (string Name, string Value)[] others)
    {
        var all = Values.Where(pair => !Array.Exists(others, other => other.Name == pair.Key))
            .Select(pair => (Name: pair.Key, pair.Value)).Concat(others).Where(pair => pair.Value.Length > 0)
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        var query = string.Join('&', all);
        return BoardSetup.Path + path + (query.Length == 0 ? "" : "?" + query);
    }
}
