using System.Globalization;

namespace SalesBot;

/// <summary>What the bot can say in one language, by key. Cheap to hold and safe to share.</summary>
public sealed class Phrases
{
    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly Phrases? below;

    internal Phrases(string language, CultureInfo culture, IReadOnlyDictionary<string, string> texts, Phrases? below = null) =>
        (Language, Culture, this.texts, this.below) = (language, culture, texts, below);

    /// <summary>Where they come from; null for those that were made by hand.</summary>
    internal Texts? From { get; set; }

    /// <summary>The same texts in every language there is, without what lies on top of them.</summary>
    public IEnumerable<Phrases> InEveryLanguage => (From ?? below?.From)?.All ?? [this];

    /// <summary>Two letters: <c>ru</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>All keys, the overlays' included.</summary>
    public IEnumerable<string> Keys => below is null ? texts.Keys : texts.Keys.Union(below.Keys, StringComparer.Ordinal);

    /// <summary>The text of a key that takes no values.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => Say(key);

    /// <summary>Whether there is a text for the key.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The pattern behind a key, to look at its placeholders.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TextPattern Pattern(string key) =>
        TextPattern.Parse(Find(key) ?? throw new KeyNotFoundException($"There is no text «{key}» in «{Language}»."));

    /// <summary>
    /// The text of a key with its values: <c>Say("lead.waits", ("n", 5))</c>. Numbers are counted and written as the language does.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="ArgumentException">The text needs a value that is not given.</exception>
    public string Say(string key, params (string Name, object? Value)[] values)
    {
        return Pattern(key).Format(ValueOf, Culture);

        object? ValueOf(string name)
        {
            foreach (var value in values)
            {
                if (value.Name == name)
                    return value.Value;
            }
            throw new ArgumentException($"Text «{key}» needs the value «{name}».", nameof(values));
        }
    }

    /// <summary>
    /// These phrases with more on top: a key is looked up in <paramref name="more"/> first. For the texts of a process file.
    /// </summary>
    public Phrases With(IReadOnlyDictionary<string, string> more) => new(Language, Culture, more, this);

    private string? Find(string key) => texts.TryGetValue(key, out var text) ? text : below?.Find(key);
}
