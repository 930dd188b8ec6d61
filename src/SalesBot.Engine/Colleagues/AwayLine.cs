using System.Text.RegularExpressions;

namespace SalesBot.Colleagues;

/// <summary>One line about an absence, parted: until when, and who stands in. Pure.</summary>
internal static partial class AwayLine
{
    /// <summary>The words about the time, and those that name the deputy; empty where nobody is named.</summary>
    /// <param name="line">What was written behind the command.</param>
    /// <param name="isColleague">Whether a name is a colleague's, for whom nothing but a capital letter speaks.</param>
    public static (string Time, string Deputy) Read(string line, Predicate<string> isColleague)
    {
        if (line.Split(["->", "→"], 2, StringSplitOptions.TrimEntries) is [var time, var deputy]) return (time, deputy);
        foreach (var pattern in new[] { Behind(), Before() })
            if (pattern.Match(line) is { Success: true } said) return (Without(line, said), said.Groups["who"].Value);
        return Name().Matches(line).Reverse().FirstOrDefault(name => isColleague(name.Value)) is { } found
            ? (Without(line, found), found.Value) : (line, "");
    }

    private static string Without(string line, Match said) =>
        line.Remove(said.Index, said.Length).Insert(said.Index, " ").Trim(' ', ',', ';');

    private const string Person = @"(?<who>\p{Lu}\p{L}+(?:[ ]+\p{Lu}\p{L}+)?)(?!\p{L})";

    // «За меня Сидоров», «замещает Сидоров».
    [GeneratedRegex(@"(?<!\p{L})(?:(?i:за\s+меня|вместо\s+меня|мо[йя]\s+заместитель|заместитель|(?:замещает|заменяет|подменяет|заменит|"
        + @"подменит)(?:\s+меня)?|будет\s+(?:замещать|за\s+меня)|deputy(?:\s+is)?|covered\s+by|cover))[\s:–—-]+" + Person,
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // «Сидоров за меня».
    [GeneratedRegex(@"(?<!\p{L})" + Person + @"\s+(?i:за\s+меня|вместо\s+меня|(?:замещает|заменяет|подменяет|заменит|подменит)(?:\s+меня)?|"
        + @"will\s+cover|covers|stands\s+in)(?:\s+for\s+me)?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\p{Ll}{2,}(?:[ ]+\p{Lu}\p{Ll}+)?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
