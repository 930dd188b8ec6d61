using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>КПП: nine signs beside the ИНН of an organisation; the fifth and the sixth may be Latin letters (order of the ФНС).</summary>
public static partial class Kpp
{
    /// <summary>Its length in signs.</summary>
    public const int Length = 9;

    // The keyboard that types the label types the letters too.
    private const string Typed = "АВЕКМНОРСТУХ", Meant = "ABEKMHOPCTYX";

    /// <summary>The КПП as it is kept; null when the text is none.</summary>
    public static string? Of(string text)
    {
        var signs = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '.')).Select(Latin));
        return Shape().IsMatch(signs) ? signs : null;
    }

    private static char Latin(char sign) => char.ToUpperInvariant(sign) is var large && Typed.IndexOf(large) is >= 0 and var at
        ? Meant[at] : large;

    [GeneratedRegex("^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$")]
    private static partial Regex Shape();
}
