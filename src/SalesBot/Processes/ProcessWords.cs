namespace SalesBot.Processes;

/// <summary>How the process file spells the values of enumerations: <c>LongText</c> is <c>long-text</c>.</summary>
public static class ProcessWords
{
    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select(Spell)).TrimStart('-');

    /// <summary>The value a word stands for; null when it is none.</summary>
    public static T? Parse<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word) return value;
        }

        return null;
    }

    /// <summary>All words of an enumeration.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    private static string Spell(char letter) => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString();
}
