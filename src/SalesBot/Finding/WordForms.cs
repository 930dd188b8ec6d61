using SalesBot.Values;

namespace SalesBot.Finding;

/// <summary>Other ways in which a word of a search may stand in the directory (D23). Pure.</summary>
internal static class WordForms
{
    private const int ShortestStem = 3;
    private const int ShortestPart = 3;
    private const int ShortestSpoken = 5;

    // «Иваныч», «Сергеич», «Николаич».
    private static readonly string[] Spoken = ["ыч", "еич", "аич"];

    private static readonly (string Of, string Named)[] Cases =
        [("а", ""), ("у", ""), ("ем", ""), ("е", ""), ("ы", "а"), ("е", "а"), ("у", "а"), ("ой", "а")];

    // The longest first.
    private static readonly string[] Endings =
    [
        "иями", "ыми", "ими", "ами", "ями", "ого", "его", "ому", "ему", "ией", "иях", "иям", "ой", "ей", "ою", "ею", "ом", "ем", "ым", "им",
        "ых", "их", "ах", "ях", "ам", "ям", "ую", "юю", "ая", "яя", "ое", "ые", "ие", "ый", "ий", "ов", "ев", "ию", "ии", "ия",
        "а", "я", "у", "ю", "е", "ы", "и", "о", "ь", "й",
    ];

    /// <summary>The word without the ending of its case, «смирновой» as «смирнов»; null when it has none.</summary>
    public static string? Stem(string word)
    {
        if (!word.All(sign => sign is >= 'а' and <= 'я')) return null;
        var ending = Endings.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal)
            && word.Length - ending.Length >= ShortestStem);
        return ending is null ? null : word[..^ending.Length];
    }

    // «Анне» and «Марией» have no stem that is long enough to look for.
    private static readonly (string Of, string Named)[] OfNames =
    [
        ("ией", "ия"), ("ии", "ия"), ("ию", "ия"), ("ой", "а"), ("ей", "я"), ("ем", "й"), ("ом", ""), ("е", "а"), ("е", "я"), ("у", "а"),
        ("ю", "я"), ("ю", "й"), ("ы", "а"), ("и", "я"), ("и", "а"), ("я", "й"), ("а", ""), ("у", ""),
    ];

    /// <summary>What somebody may be called whose name stands so in a sentence: «анне» is «анна».</summary>
    public static IEnumerable<string> Nominatives(string word) => OfNames
        .Where(ending => word.EndsWith(ending.Of, StringComparison.Ordinal) && word.Length - ending.Of.Length >= 2)
        .Select(ending => word[..^ending.Of.Length] + ending.Named).Where(name => name.Length >= ShortestStem).Distinct();

    /// <summary>Whether both are forms of one word: «петровой» and «петрова».</summary>
    public static bool AreOfOne(string one, string other) =>
        one == other || (one.Length > ShortestStem && other.Length > ShortestStem && (Stem(one) ?? one) == (Stem(other) ?? other));

    /// <summary>
    /// Whether it is a patronymic, which few bases keep, in any case and as it is spoken: «петрович», «ильиничне», «кузьмичу», «иваныч».
    /// </summary>
    public static bool IsPatronymic(string word) => IsPatronymicItself(word) || Cases.Any(ending =>
        word.EndsWith(ending.Of, StringComparison.Ordinal) && IsPatronymicItself(word[..^ending.Of.Length] + ending.Named));

    private static bool IsPatronymicItself(string word) => RussianNames.IsPatronymic(word) || (word.Length >= ShortestSpoken
        && Spoken.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The word as two that somebody has glued together, «мегасклад» as «мега», «склад»; every way there is.</summary>
    public static IEnumerable<(string First, string Second)> Parts(string word) =>
        Enumerable.Range(ShortestPart, Math.Max(0, word.Length - 2 * ShortestPart + 1)).Select(at => (word[..at], word[at..]));

    /// <summary>The words with two neighbours glued, «мега склад» as «мегасклад»; every way there is.</summary>
    public static IEnumerable<IReadOnlyList<string>> Glued(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 1)).Select(at =>
            (IReadOnlyList<string>)[.. words.Take(at), words[at] + words[at + 1], .. words.Skip(at + 2)]);
}
