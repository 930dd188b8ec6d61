using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>Which digits are a telephone number, and whose.</summary>
internal static partial class PhoneRules
{
    /// <summary>
    /// Countries whose numbers all have one length (digits with the code): their neighbours are often written without the plus.
    /// </summary>
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["373"] = 11,
        ["374"] = 11,
        ["375"] = 12,
        ["380"] = 12,
        ["992"] = 12,
        ["993"] = 11,
        ["994"] = 12,
        ["995"] = 12,
        ["996"] = 12,
        ["998"] = 12,
    };

    /// <summary>
    /// E.164 of a number in plain signs (<see cref="PhoneText.Plain(string)"/>); null when it is too short, too long, a date or an ИНН.
    /// </summary>
    public static string? ToE164(string number)
    {
        var trimmed = number.Trim(' ', '(');
        if (trimmed.LastIndexOf('+') > 0)
            return null;
        var plus = trimmed.StartsWith('+');
        var digits = Digits(plus ? trimmed.Replace("(0)", "", StringComparison.Ordinal) : trimmed);
        if (plus)
            return WithPlus(digits, eightApart: EightApart().IsMatch(trimmed));
        if (Date().IsMatch(trimmed) || (digits.Length == 10 && EightApart().IsMatch(trimmed)))
            return null;
        return WithoutPlus(digits, joined: trimmed.All(char.IsAsciiDigit));
    }

    /// <summary>
    /// E.164 of the digits of a contact card that are no number as people write them; null when they are none there either. Ten
    /// digits are somebody's own country's, and eleven from 8 on are Russian or nothing.
    /// </summary>
    public static string? OnCard(string number)
    {
        var digits = Digits(number);
        return digits.Length is >= 11 and <= 15 && number.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '-' or '(' or ')' or '.')
            && !(digits.Length == 11 && digits[0] == '8') ? International(digits) : null;
    }

    /// <summary>How many digits the country's code has.</summary>
    public static int CodeLength(string digits) => digits[..2] switch
    {
        ['1', _] => 1,
        "20" or "27" or "30" or "31" or "32" or "33" or "34" or "36" or "39" => 2,
        "40" or "41" or "43" or "44" or "45" or "46" or "47" or "48" or "49" => 2,
        "51" or "52" or "53" or "54" or "55" or "56" or "57" or "58" => 2,
        "60" or "61" or "62" or "63" or "64" or "65" or "66" => 2,
        "81" or "82" or "84" or "86" or "90" or "91" or "92" or "93" or "94" or "95" or "98" => 2,
        _ => 3,
    };

    private static string? WithPlus(string digits, bool eightApart)
    {
        // «+8 912 …» and «+7 8 912 …» are what people type when they know both ways to begin.
        if (digits is { Length: 11 } && digits[0] == '8' && (digits[1] == '9' || eightApart))
            return Russian(digits[1..]);
        if (digits is { Length: 12 } && digits.StartsWith("78", StringComparison.Ordinal))
            return Russian(digits[2..]);
        return International(digits);
    }

    private static string? WithoutPlus(string digits, bool joined)
    {
        if (digits.StartsWith("810", StringComparison.Ordinal))
            return International(digits[3..]);
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return International(digits[2..]);
        var inn = joined && Inn.Check(digits) == InnCheck.Ok;
        return digits.Length switch
        {
            11 when digits[0] is '7' or '8' => Russian(digits[1..]),
            10 when digits[0] == '9' || (CityCode().IsMatch(digits) && !inn) => Russian(digits),
            11 or 12 when !inn && Lengths.TryGetValue(digits[..3], out var length) && length == digits.Length => "+" + digits,
            _ => null,
        };
    }

    private static string? International(string digits)
    {
        if (digits.Length is < 8 or > 15 || digits[0] == '0')
            return null;
        if (digits[0] == '7')
            return digits.Length == 11 ? Russian(digits[1..]) : null;
        var expected = digits[0] == '1' ? 11 : Lengths.GetValueOrDefault(digits[..3], digits.Length);
        return digits.Length == expected ? "+" + digits : null;
    }

    private static string? Russian(string ten) => ten[0] is >= '3' and <= '9' ? "+7" + ten : null;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"^(?:3(?:0[12]|36|4[1-79]|5[0-3]|65|8[1-58]|9[0145])|4(?:01|1[1356]|2[134679]|7[1-5]|8[1-7]|9[1-9])"
        + @"|8(?:0\d|1[1-8]|2[01]|3[13-6]|4[1-8]|5[15]|6[1-35-9]|7[1-37-9]))")]
    private static partial Regex CityCode();

    [GeneratedRegex(@"^(?:\+\s*)?8[^\d]")]
    private static partial Regex EightApart();

    [
        GeneratedRegex(
            @"^(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d|(?:19|20)\d\d[./-](?:0[1-9]|1[0-2])[./-]\d\d)(?!\d)"),
    ]
    private static partial Regex Date();
}
