namespace SalesBot.Values;

/// <summary>ИНН: the tax number of a company (10 digits) or a person (12 digits).</summary>
public static class Inn
{
    private static readonly int[] Weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>
    /// Whether the text is an ИНН, by its length and check digits (facts.md, «Russian»). Blanks around and inside do not matter.
    /// </summary>
    public static InnCheck Check(string text)
    {
        var digits = Digits(text);
        if (digits.Length is not (10 or 12) || !digits.All(char.IsAsciiDigit))
            return InnCheck.WrongLength;
        var right = digits.Any(d => d != '0') && (digits.Length == 10
            ? HasCheckDigit(digits, 9)
            : HasCheckDigit(digits, 10) && HasCheckDigit(digits, 11));
        return right ? InnCheck.Ok : InnCheck.WrongCheckDigit;
    }

    /// <summary>The text without its blanks: how an ИНН is stored.</summary>
    public static string Digits(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // The three rows of weights in facts.md are the ends of one: 9, 10 and 11 long.
    private static bool HasCheckDigit(string digits, int place)
    {
        var sum = 0;
        for (var i = 0; i < place; i++)
            sum += Weights[Weights.Length - place + i] * (digits[i] - '0');
        return sum % 11 % 10 == digits[place] - '0';
    }
}

/// <summary>What is wrong with an ИНН.</summary>
public enum InnCheck
{
    /// <summary>Nothing.</summary>
    Ok,

    /// <summary>Not 10 or 12 digits.</summary>
    WrongLength,

    /// <summary>A digit was mistyped. May be taken after confirming (product.md, «Bad input»).</summary>
    WrongCheckDigit,
}
