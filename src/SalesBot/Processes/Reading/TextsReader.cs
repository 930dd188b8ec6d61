namespace SalesBot.Processes.Reading;

/// <summary>
/// The process's own texts: those of the section <c>texts</c> and those written in place. Every text is there in every language.
/// </summary>
internal sealed class TextsReader
{
    /// <summary>What fits a button.</summary>
    public const int ButtonLength = 20;

    private const int Longest = 1000;
    private const int LongestKey = 80;
    private static readonly string[] Languages = ["ru", "en"];
    private static readonly string[] OwnPrefixes = ["stage.", "button.", "label.", "ask.", "subject.", "notice.", "say."];

    private readonly Mistakes mistakes;
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> texts = Languages.ToDictionary(language => language,
        _ => new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);

    public TextsReader(Node? section, Mistakes mistakes)
    {
        this.mistakes = mistakes;
        foreach (var entry in Section.Entries(section, "texts", mistakes))
        {
            if (entry.Key.Value.Length > LongestKey || !entry.Key.Value.Split('.').All(IsPart)) mistakes.Add(entry.Key.Place,
                $"the text key «{entry.Key.Value}» must be small Latin letters, digits, hyphens and dots, at most {LongestKey}");
            Add(entry.Key.Value, entry.Key.Place, entry.Value);
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All =>
        texts.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)pair.Value, StringComparer.Ordinal);

    public bool Has(string key) => places.ContainsKey(key);

    /// <summary>Takes a text in all languages: <c>{ ru: …, en: … }</c>.</summary>
    public void Add(string key, Place place, Node node)
    {
        if (!places.TryAdd(key, place))
        {
            mistakes.Add(place, $"the text «{key}» is given twice, first in line {places[key].Line}; expected once");
            return;
        }

        var section = new Section(node, $"text «{key}»", mistakes, Languages);
        if (node is not MapNode) return;
        foreach (var language in Languages)
        {
            section.Required(language);
            if (section.Word(language) is not { } text) continue;
            texts[language][key] = text;
            CheckText(key, text, section.PlaceOf(language));
        }
    }

    /// <summary>The key of a text that <paramref name="owner"/> writes in place, names, or leaves to its usual key.</summary>
    public string KeyOf(Section owner, string slot, string usual, string inPlace, int most = Longest)
    {
        var (key, place) = owner[slot] switch
        {
            MapNode => (inPlace, owner.PlaceOf(slot)),
            WordNode { Value.Length: > 0 } word => (word.Value, word.Place),
            _ => (usual, owner.PlaceOf(slot)),
        };
        if (owner[slot] is MapNode map) Add(key, place, map);
        else if (owner[slot] is ListNode or WordNode { Value: "" })
            mistakes.Add(place, $"«{slot}» must be {{ ru: …, en: … }} or the key of a text");
        Need(key, place, most);
        return key;
    }

    /// <summary>Tells a text that is missing, once, or too long in one of its variants.</summary>
    public void Need(string key, Place place, int most = Longest)
    {
        if (!used.Add(key)) return;
        if (!Has(key))
        {
            mistakes.AddUnlike(place, $"there is no text «{key}» in «texts» nor {{ ru: …, en: … }} here", key, Others(key));
            return;
        }

        foreach (var variant in Variants(key).Where(Has)) used.Add(variant);
        foreach (var (language, variant, text) in Said(key).Where(said => said.Text.Length > most))
        {
            mistakes.Add(
                places[variant],
                $"the text «{variant}» ({language}) goes on a button and has {text.Length} characters; expected at most {most}");
        }
    }

    /// <summary>Tells what a text asks to be filled with that nobody will fill in.</summary>
    public void NeedOnly(string key, IReadOnlyList<string> known)
    {
        foreach (var (language, _, text) in Said(key))
        {
            foreach (var name in Placeholders(text).Where(name => !known.Contains(name, StringComparer.Ordinal)))
                mistakes.AddUnknown(places[key], $"the text «{key}» ({language}) has the unknown place «{{{name}}}»", name, known);
        }
    }

    /// <summary>Tells texts that look as if the process used them, but nothing does: a slip in the key.</summary>
    public void TellUnused()
    {
        foreach (var key in places.Keys.Where(key => !used.Contains(key) && OwnPrefixes.Any(prefix => key.StartsWith(
            prefix, StringComparison.Ordinal))))
        {
            mistakes.AddUnlike(places[key], $"nothing uses the text «{key}»", key, Others(key));
        }
    }

    private void CheckText(string key, string text, Place place)
    {
        if (text.Length > Longest) mistakes.Add(place, $"the text «{key}» has {text.Length} characters; expected at most {Longest}");
        try
        {
            TextPattern.Parse(text);
        }
        catch (FormatException wrong)
        {
            mistakes.Add(place, $"the text «{key}» cannot be read: {wrong.Message}");
        }
    }

    private static IEnumerable<string> Placeholders(string text)
    {
        try
        {
            return TextPattern.Parse(text).Placeholders;
        }
        catch (FormatException)
        {
            return []; // Told where the text was taken.
        }
    }

    private static IEnumerable<string> Variants(string key) =>
        ProcessWords.All<EventKind>().SelectMany(kind => new[] { $"{key}.{kind}", $"{key}.{kind}.outgoing" });

    private IEnumerable<(string Language, string Key, string Text)> Said(string key) =>
        from variant in Variants(key).Prepend(key)
        from language in Languages
        where texts[language].ContainsKey(variant)
        select (language, variant, texts[language][variant]);

    private IEnumerable<string> Others(string key) =>
        places.Keys.Concat(used).Concat(used.SelectMany(Variants)).Where(other => other != key);

    private static bool IsPart(string part) =>
        part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
