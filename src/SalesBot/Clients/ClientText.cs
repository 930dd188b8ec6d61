using System.Text.RegularExpressions;

namespace SalesBot.Clients;

/// <summary>A client as it is typed: a name, an ИНН, or both in any order.</summary>
/// <param name="Name">The name; the ИНН itself when nothing else was typed.</param>
/// <param name="Inn">10 or 12 digits, not checked; null when there are none.</param>
internal sealed partial record ClientText(string Name, string? Inn)
{
    /// <summary>Whether nothing but an ИНН was typed.</summary>
    public bool IsInnAlone => Name == Inn;

    /// <summary>«ООО «Ромашка», ИНН 7707083893» as its name and its ИНН.</summary>
    public static ClientText Read(string text)
    {
        var digits = Values.Inn.Digits(text);
        if (digits.Length is 10 or 12 && digits.All(char.IsAsciiDigit)) return new ClientText(digits, digits);
        if (Number().Match(text) is not { Success: true } found) return new ClientText(text.Trim(), null);
        var name = (text[..found.Index].TrimEnd(' ', ',', ';', '(') + " "
            + text[(found.Index + found.Length)..].TrimStart(' ', ',', ';', ')')).Trim();
        var inn = found.Groups["inn"].Value;
        return new ClientText(name.Length == 0 ? inn : name, inn);
    }

    [
        GeneratedRegex(
            @"(?:(?<!\p{L})(?:инн|inn)[\s:№]*)?(?<![\d+])(?<inn>\d{12}|\d{10})(?!\d)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Number();
}
