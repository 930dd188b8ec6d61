using System.Globalization;
using System.Text;

namespace SalesBot.Values;

/// <summary>Reduces the many signs people put into a number to a few.</summary>
internal static class PhoneText
{
    /// <summary>A word that may stand before a number, with the signs after it.</summary>
    public const string Label = "(?:" + Word + @"[\s.:=]*)";

    /// <summary>The word alone.</summary>
    public const string Word = @"(?:телефон|тел|т(?=[.:])|мобильный|моб|сотовый|сот|рабочий|раб|городской|дополнительный|доп|факс|"
        + @"номер|telephone|phone|tel|mobile|mob|cell|fax|"
        + @"whatsapp|viber|callto|https?:\/\/wa\.me\/|wa\.me\/|☎|\uD83D\uDCDE|№)";

    /// <summary>
    /// The text with digits of every script as 0-9, every dash as -, every space as a blank; as long as it was, so that places stay places.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
            plain.Append(Plain(sign));
        return plain.ToString();
    }

    private static char Plain(char sign)
    {
        if (char.IsAscii(sign)) return sign;
        if (CharUnicodeInfo.GetDecimalDigitValue(sign) is >= 0 and var digit) return (char)('0' + digit);
        return char.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Format => ' ',
            UnicodeCategory.DashPunctuation => '-',
            _ => sign switch
            {
                '＋' or '⁺' => '+',
                '−' => '-',
                '（' or '［' => '(',
                '）' or '］' => ')',
                '．' or '·' or '•' or '․' => '.',
                '／' or '⁄' => '/',
                _ => sign,
            },
        };
    }
}
