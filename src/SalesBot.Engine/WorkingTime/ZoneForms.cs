using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A city of a time zone as it is bent in a sentence: «по Москве», «в Нижнем Новгороде», «берлинское время» (D33). Pure.</summary>
internal static partial class ZoneForms
{
    private const int MostWords = 4;

    /// <summary>The words without those that only say that it is a time: «по московскому времени» is «московскому».</summary>
    public static string Bare(string said) => Behind().Replace(Before().Replace(said, ""), "");

    /// <summary>What the city may be called in a dictionary, the words as they stand first.</summary>
    public static IEnumerable<string> Of(string said)
    {
        if (Adjective().Match(said) is { Success: true } match)
            return [said, .. Bases(match.Groups["city"].Value)];
        var words = said.Split(' ');
        if (words.Length > MostWords) return [];
        IEnumerable<string> names = [""];
        foreach (var word in words)
            names = [.. names.SelectMany(name => Nominatives(word).Select(form => name.Length == 0 ? form : $"{name} {form}"))];
        return names;
    }

    // «Омское» is of Омск, «самарское» of Самара, «казанское» of Казань.
    private static IEnumerable<string> Bases(string stem)
    {
        yield return stem;
        var root = stem[..^2];
        yield return root;
        foreach (var ending in new[] { "а", "ь", "я", "и", "ы" }) yield return root + ending;
    }

    private static IEnumerable<string> Nominatives(string word)
    {
        yield return word;
        foreach (var (ending, nominatives) in Endings)
        {
            if (word.Length < ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            foreach (var nominative in nominatives) yield return word[..^ending.Length] + nominative;
        }
    }

    private static readonly (string Ending, string[] Nominatives)[] Endings =
    [
        ("е", ["", "а"]), ("и", ["ь", "я", "а"]), ("ы", ["а"]), ("у", ["", "а"]), ("а", [""]), ("я", ["ь"]), ("ю", ["ь", "я"]),
        ("ом", ["", "ий"]), ("ой", ["а"]), ("ем", ["ий", "ь"]), ("ого", ["ий"]), ("его", ["ий"]), ("ому", ["ий"]), ("ему", ["ий"]),
        ("ах", ["ы"]), ("ам", ["ы"]), ("ых", ["ые"]), ("ым", ["ые"]),
    ];

    [GeneratedRegex(@"^(?:(?:по|в|во|из|как|г\.?|город[ае]?|часовой\s+пояс|пояс|время|time\s*zone|time|in|at|the)\s+)+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s+(?:время|времени|пояс[ау]?|(?:standard\s+|local\s+)?time|time\s*zone)$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?<city>\p{L}{2,}ск)(?:ое|ому|ий|ого|ом|и)$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();
}
