using System.Text;
using SalesBot.Values;

namespace SalesBot.Finding;

/// <summary>A word of one alphabet as it may be written in the other: Belstroy and белстрой (D23). Pure.</summary>
internal static class Translit
{
    // The longest first.
    private static readonly (string Latin, string Cyrillic)[] ToCyrillic =
    [
        ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"), ("ch", "ч"), ("sh", "ш"), ("ph", "ф"),
        ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"), ("yo", "е"), ("jo", "е"), ("ye", "е"), ("iy", "ий"), ("yy", "ый"), ("oo", "у"),
        ("ck", "к"), ("th", "т"), ("x", "кс"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"),
        ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"),
        ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("z", "з"),
    ];

    // What is one letter here and one there is a mistake like others; these are two.
    private static readonly (string One, string Two)[] AlikePairs =
        [("k", "ch"), ("f", "ph"), ("x", "ks"), ("u", "oo"), ("i", "ee"), ("c", "ts"), ("k", "qu"), ("j", "zh"), ("ц", "тс"), ("щ", "сч")];

    // As others write them: Fedorov, Tsar, Jurij.
    private static readonly Dictionary<char, string> OtherLetters = new()
    {
        ['х'] = "h",
        ['ц'] = "c",
        ['й'] = "i",
        ['ю'] = "ju",
        ['я'] = "ja",
        ['щ'] = "sch",
        ['ж'] = "j",
        ['в'] = "w",
    };

    /// <summary>How it may be written, the likeliest first; nothing for figures and for mixed words.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.All(sign => sign is >= 'a' and <= 'z' or >= '0' and <= '9') && word.Any(char.IsAsciiLetter))
            return [.. new[] { Cyrillic(word, "й"), Cyrillic(word, "ы") }.Distinct(StringComparer.Ordinal)];
        if (!word.All(sign => sign is >= 'а' and <= 'я' or >= '0' and <= '9') || !word.Any(char.IsLetter)) return [];
        var latin = Latin(word, []);
        return [.. new[] { latin, Latin(word, OtherLetters), latin.Replace("ks", "x", StringComparison.Ordinal) }
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The word with other letters for one of its sounds, where those are two: nordtek as nordtech.</summary>
    public static IEnumerable<string> Sounds(string word) =>
        from pair in AlikePairs
        from way in new[] { pair, (pair.Two, pair.One) }
        let at = word.IndexOf(way.Item1, StringComparison.Ordinal)
        where at >= 0
        from place in Enumerable.Range(at, word.Length - at)
        where string.CompareOrdinal(word, place, way.Item1, 0, way.Item1.Length) == 0
        select word[..place] + way.Item2 + word[(place + way.Item1.Length)..];

    // «Y» between consonants is ы, elsewhere й: belstroy, bystro.
    private static string Cyrillic(string word, string y)
    {
        var written = new StringBuilder();
        for (var at = 0; at < word.Length;)
        {
            var rest = word.AsSpan(at);
            var (latin, cyrillic) = ("", "");
            foreach (var pair in ToCyrillic)
            {
                if (!rest.StartsWith(pair.Latin, StringComparison.Ordinal)) continue;
                (latin, cyrillic) = pair;
                break;
            }

            if (latin.Length == 0) (latin, cyrillic) = (rest[..1].ToString(), rest[0] == 'y' ? y : rest[..1].ToString());
            written.Append(cyrillic);
            at += latin.Length;
        }

        return written.ToString();
    }

    private static string Latin(string word, Dictionary<char, string> others) =>
        string.Concat(word.Select(sign => others.GetValueOrDefault(sign) ?? Transliteration.Latin(sign) ?? sign.ToString()));
}
