using System.Collections.Frozen;

namespace SalesBot.Conversations.Fields;

/// <summary>The kinds of answers there are, by the words that process files call them.</summary>
public sealed class FieldKinds
{
    private readonly FrozenDictionary<string, FieldType> kinds;

    /// <summary>The registry of these kinds.</summary>
    /// <exception cref="ArgumentException">Two of them have the same word.</exception>
    public FieldKinds(IEnumerable<FieldType> all)
    {
        var byWord = all.ToDictionary(kind => kind.Word, StringComparer.Ordinal);
        Words = [.. byWord.Keys];
        kinds = byWord.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Their words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The kind with this word; null when there is none.</summary>
    public FieldType? Find(string word) => kinds.GetValueOrDefault(word);
}
