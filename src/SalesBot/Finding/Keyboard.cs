namespace SalesBot.Finding;

/// <summary>What was typed with the keyboard in the other language: «cvbhyjdf» is смирнова, «ищч» is box (D23). Pure.</summary>
internal static class Keyboard
{
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private const string Cyrillic = "йцукенгшщзхъфывапролджэячсмитьбюё";

    /// <summary>The text as the same keys give it in the other language; null when it is not of one language.</summary>
    public static string? Switched(string text)
    {
        var low = text.ToLowerInvariant();
        var (latin, cyrillic) = (low.Any(sign => sign is >= 'a' and <= 'z'), low.Any(sign => Cyrillic.Contains(sign)));
        if (latin == cyrillic) return null;
        var (from, to) = latin ? (Latin, Cyrillic) : (Cyrillic, Latin);
        return string.Concat(low.Select(sign => from.IndexOf(sign) is >= 0 and var at ? to[at] : sign));
    }
}
