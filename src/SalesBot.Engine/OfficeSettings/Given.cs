using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace SalesBot.OfficeSettings;

/// <summary>What is given in the chat at one moment. Never changed: a new one takes its place whole.</summary>
/// <param name="revision">The sum of the rows' revisions.</param>
/// <param name="values">Values in the form they are kept in, by setting.</param>
public sealed class Given(long revision, IEnumerable<KeyValuePair<string, string>> values)
{
    private readonly FrozenDictionary<string, string> values = values.ToFrozenDictionary(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<object, object> made = new(ReferenceEqualityComparer.Instance);

    /// <summary>Nothing is given.</summary>
    public static Given Nothing { get; } = new(0, []);

    /// <summary>The sum of the rows' revisions.</summary>
    public long Revision => revision;

    /// <summary>The value of a setting; null where none is given.</summary>
    public string? this[string key] => values.GetValueOrDefault(key);

    /// <summary>What becomes of a thing that is set up elsewhere by what is given here; made once for each.</summary>
    public T Over<T>(T usual, Func<Given, T, T> change) where T : class =>
        values.Count == 0 ? usual : (T)made.GetOrAdd(usual, _ => change(this, usual));
}
