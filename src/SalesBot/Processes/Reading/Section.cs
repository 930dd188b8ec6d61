using System.Globalization;

namespace SalesBot.Processes.Reading;

/// <summary>
/// A mapping of the file whose keys are known: tells unknown and missing keys and wrong values, and goes on with what it can read.
/// </summary>
internal sealed class Section
{
    /// <summary>A value that enumerations have for code; in the file it would say nothing.</summary>
    private const string Nothing = "none";

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Mistakes mistakes;
    private readonly string name;
    private readonly bool readable;

    public Section(Node? node, string name, Mistakes mistakes, params IReadOnlyList<string> known)
    {
        this.mistakes = mistakes;
        this.name = name;
        readable = node is MapNode;
        Place = node?.Place ?? new Place(1, 1);
        foreach (var entry in Entries(node, name, mistakes))
        {
            if (known.Contains(entry.Key.Value, StringComparer.Ordinal)) entries.Add(entry.Key.Value, entry);
            else mistakes.AddUnknown(entry.Key.Place, $"unknown key «{entry.Key.Value}» in {name}", entry.Key.Value, known);
        }
    }

    public Place Place { get; }

    /// <summary>
    /// The entries of what must be a mapping; none, with the mistake told, when it is something else. Null was told by whoever missed it.
    /// </summary>
    public static IReadOnlyList<Entry> Entries(Node? node, string name, Mistakes mistakes)
    {
        if (node is MapNode map) return map.Entries;
        if (node is not null) mistakes.Add(node.Place, $"{name}: expected keys with values («key: value»)");
        return [];
    }

    public Node? this[string key] => entries.TryGetValue(key, out var entry) ? entry.Value : null;

    public bool Has(string key) => entries.ContainsKey(key);

    public Place PlaceOf(string key) => entries.TryGetValue(key, out var entry) ? entry.Key.Place : Place;

    public Node? Required(string key)
    {
        if (readable && !Has(key)) mistakes.Add(Place, $"{name}: «{key}» is missing");
        return this[key];
    }

    public string? Word(string key)
    {
        if (this[key] is not { } node) return null;
        if (node is WordNode { Value.Length: > 0 } word) return word.Value;
        mistakes.Add(node.Place, $"{name}: «{key}» must be one word");
        return null;
    }

    public int Number(string key, int least, int most)
    {
        if (Required(key) is not { } node) return least;
        var text = (node as WordNode)?.Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        mistakes.Add(node.Place, $"{name}: «{key}» must be a whole number from {least} to {most}");
        return least;
    }

    public bool Flag(string key)
    {
        if (this[key] is not { } node) return false;
        if (node is WordNode { Value: "yes" or "true" }) return true;
        if (node is not WordNode { Value: "no" or "false" }) mistakes.Add(node.Place, $"{name}: «{key}» must be yes or no");
        return false;
    }

    /// <summary>A value of an enumeration; null when missing or wrong.</summary>
    public T? Of<T>(string key) where T : struct, Enum => Word(key) is { } word ? Parse<T>(word, this[key]!.Place) : null;

    /// <summary>What a word of these stands for; null when missing or wrong.</summary>
    public T? Of<T>(string key, IReadOnlyList<string> known, Func<string, T?> find) where T : class
    {
        if (Word(key) is not { } word) return null;
        var value = find(word);
        if (value is null) mistakes.AddUnknown(this[key]!.Place, $"{name}: unknown word «{word}»", word, known);
        return value;
    }

    /// <summary>Values of an enumeration.</summary>
    public IReadOnlyList<T> ListOf<T>(string key) where T : struct, Enum =>
        [.. Words(key).Select(word => Parse<T>(word.Value, word.Place)).OfType<T>()];

    /// <summary>A list of words; a single word stands for a list of one.</summary>
    public IReadOnlyList<WordNode> Words(string key)
    {
        var items = this[key] switch { null => [], ListNode list => list.Items, var single => [single] };
        foreach (var wrong in items.Where(item => item is not WordNode { Value.Length: > 0 }))
        {
            mistakes.Add(wrong.Place, $"{name}: «{key}» must be a list of words: [one, two]");
        }

        var words = items.OfType<WordNode>().Where(word => word.Value.Length > 0).ToList();
        foreach (var again in words.GroupBy(word => word.Value, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            mistakes.Add(again.Place, $"{name}: «{again.Value}» is in «{key}» twice; expected once");
        }

        return [.. words.DistinctBy(word => word.Value, StringComparer.Ordinal)];
    }

    private T? Parse<T>(string word, Place place) where T : struct, Enum
    {
        var value = word == Nothing ? null : ProcessWords.Parse<T>(word);
        if (value is null)
            mistakes.AddUnknown(place, $"{name}: unknown word «{word}»", word, ProcessWords.All<T>().Where(w => w != Nothing));
        return value;
    }
}
