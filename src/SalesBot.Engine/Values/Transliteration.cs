using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>
/// Whether a name in Russian letters and one in Latin letters are the same, by whichever of the usual ways it was written over: Щукина,
/// Shchukina, Schukina. Good enough to find a colleague by; pure.
/// </summary>
public static partial class Transliteration
{
    // The most letters first: what is left of a word is read by the first that it begins with.
    private static readonly (string From, string To)[] ReadAs =
    [
        ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"), ("tc", "ц"), ("ch", "ч"), ("sh", "ш"),
        ("yo", "е"), ("jo", "е"), ("io", "е"), ("ye", "е"), ("je", "е"), ("yu", "ю"), ("ju", "ю"), ("iu", "ю"),
        ("ya", "я"), ("ja", "я"), ("ia", "я"), ("ck", "к"), ("ph", "ф"), ("x", "кс"), ("a", "а"), ("b", "б"), ("c", "ц"), ("d", "д"),
        ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
        ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("y", "и"),
        ("z", "з"),
    ];

    private const string Russian = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[] Written =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch",
        "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];

    /// <summary>A Russian letter as it is usually written in Latin ones, ё as е; null for any other sign.</summary>
    public static string? Latin(char letter) =>
        Russian.IndexOf(letter is 'ё' ? 'е' : letter, StringComparison.Ordinal) is >= 0 and var at ? Written[at] : null;

    /// <summary>Whether the two are one name, one of them written over into the other's letters.</summary>
    public static bool IsSame(string one, string other) =>
        IsLatin(one) != IsLatin(other) && KeyOf(one) is { Length: > 1 } key && key == KeyOf(other);

    /// <summary>Whether the letter is the first of the name, written over.</summary>
    public static bool IsInitial(char letter, string name) =>
        KeyOf(letter.ToString()) is [var first, ..] && KeyOf(name) is [var own, ..] && first == own;

    private static bool IsLatin(string word) => word.Any(char.IsAsciiLetter);

    /// <summary>The word in Russian letters, without what the ways of writing differ in.</summary>
    private static string KeyOf(string word)
    {
        var plain = RussianNames.Plain(word);
        var russian = IsLatin(plain) ? Read(plain) : plain;
        russian = russian.Replace('й', 'и').Replace('ы', 'и').Replace('э', 'е').Replace("ь", "").Replace("ъ", "").Replace("ия", "я");
        return Doubled().Replace(russian, "${letter}");
    }

    private static string Read(string latin)
    {
        var russian = new StringBuilder(latin.Length);
        for (var at = 0; at < latin.Length;)
        {
            var (from, to) = Array.Find(ReadAs, pair => string.CompareOrdinal(latin, at, pair.From, 0, pair.From.Length) == 0);
            if (from is null && latin[at] is '-') russian.Append('-');
            russian.Append(to);
            at += from?.Length ?? 1;
        }

        return russian.ToString();
    }

    [GeneratedRegex(@"(?<letter>.)\k<letter>+", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();
}
