using System.Text.RegularExpressions;
using SalesBot.Clients;

namespace SalesBot.Letters;

/// <summary>The words that rules compare: as search compares them, in lower case and with ё as е. Pure.</summary>
internal static partial class LetterWords
{
    /// <summary>Most characters that are kept of a letter's words.</summary>
    public const int MaxLength = 4000;

    /// <summary>Most characters and most words that a rule has.</summary>
    public const int LongestRule = 100, MostInRule = 5;

    private const int ShortestBeginning = 3, ShortestWord = 2;

    /// <summary>
    /// All words of a letter in their order, each between blanks: « кровля ангара ». Addresses are left out: other rules are about them.
    /// </summary>
    public static string Of(string subject, string text)
    {
        var words = $" {string.Join(' ', All(Address().Replace($"{subject} {text}", " ")))} ";
        return words.Length <= MaxLength ? words : words[..(words.LastIndexOf(' ', MaxLength - 1) + 1)];
    }

    /// <summary>What a rule is about, of what somebody typed: its words, each once; single letters say nothing and are left out.</summary>
    public static IReadOnlyList<string> InRule(string typed) =>
        [.. All(typed).Where(word => word.Length >= ShortestWord).Distinct(StringComparer.Ordinal)];

    /// <summary>What must stand in a letter's words for each of a rule's: a word that begins so, a short one whole.</summary>
    public static IReadOnlyList<string> Sought(string rule) =>
        [.. rule.Split(' ').Select(word => word.Length >= ShortestBeginning ? $" {word}" : $" {word} ")];

    /// <summary>Whether a rule's words all stand in a letter's.</summary>
    public static bool Fit(string rule, string letter) => Sought(rule).All(word => letter.Contains(word, StringComparison.Ordinal));

    private static IEnumerable<string> All(string text) => SearchWords.Words(text).Where(word => word.Length > 0);

    [GeneratedRegex(@"\S+@\S+")]
    private static partial Regex Address();
}
