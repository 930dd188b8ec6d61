using System.Globalization;

namespace SalesBot.Values;

/// <summary>ОГРН: the register number of an organisation (13 digits) or of an entrepreneur (15, ОГРНИП).</summary>
public static class Ogrn
{
    private const int OfOrganisation = 13, OfPerson = 15;

    /// <summary>Whether the text is one, by its length and its check digit: the rest of the others by 11, or by 13.</summary>
    public static InnCheck Check(string digits) => digits.Length is not (OfOrganisation or OfPerson) || !digits.All(char.IsAsciiDigit)
        ? InnCheck.WrongLength
        : long.Parse(digits.AsSpan(0, digits.Length - 1), CultureInfo.InvariantCulture) % (digits.Length - 2) % 10 == digits[^1] - '0'
            ? InnCheck.Ok : InnCheck.WrongCheckDigit;
}
