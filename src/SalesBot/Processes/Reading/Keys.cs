
namespace SalesBot.Processes.Reading;

/// <summary>What may be a key: saved in the database and carried by buttons, so short and ASCII.</summary>
internal static class Keys
{
    public const int Longest = 20;

    public static void Check(WordNode key, string what, Mistakes mistakes)
    {
        if (!IsPlain(key.Value))
            mistakes.Add(key.Place, $"the key «{key.Value}» of {what} must be small Latin letters, digits and hyphens, a letter first");
        else if (key.Value.Length > Longest)
            mistakes.Add(key.Place, $"the key «{key.Value}» of {what} has {key.Value.Length} characters; expected at most {Longest}");
    }

    public static bool IsPlain(string key) => key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(IsPlain);

    private static bool IsPlain(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-';
}
