using SalesBot.Values;

namespace SalesBot.Calls;

/// <summary>An end of a call as an exchange writes it: a phone, a colleague's extension, or a number that is hidden.</summary>
/// <param name="Phone">The phone; null when it is none.</param>
/// <param name="Extension">An extension or SIP name: <c>101</c>; empty for a phone and for a hidden number.</param>
public sealed record CallParty(PhoneNumber? Phone, string Extension = "")
{
    private const int LongestExtension = 7;
    private const int LongestName = 60;

    private static readonly HashSet<string> hiddenWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "anonymous", "unknown", "private", "restricted", "unavailable", "withheld", "hidden", "asserted", "скрыт", "скрытый",
    };

    /// <summary>Whoever does not show their number.</summary>
    public static CallParty Hidden { get; } = new((PhoneNumber?)null);

    /// <summary>
    /// Reads <c>8 (916) 123-45-67</c>, <c>79161234567</c>, <c>"Ivan" &lt;sip:79161234567@pbx&gt;</c>, <c>tel:+7916…</c>, <c>101</c>,
    /// <c>anonymous</c>; null when it is nothing of the kind. Nothing at all is a hidden number. Pure.
    /// </summary>
    public static CallParty? Read(string? text)
    {
        var (user, isAddress) = UserOf((text ?? "").Trim());
        if (user.All(letter => letter == '0') || hiddenWords.Contains(user)) return Hidden;
        if (PhoneNumber.OnCard(user) is { } phone) return new CallParty(phone);
        var isNumber = user.Length <= LongestExtension && user.All(char.IsAsciiDigit);
        return isNumber || (isAddress && user.Length <= LongestName) ? new CallParty(null, user) : null;
    }

    /// <summary>The part before the @ of an address, in brackets or not, without its scheme and parameters.</summary>
    private static (string User, bool IsAddress) UserOf(string text)
    {
        if (text.LastIndexOf('<') is >= 0 and var open && text.IndexOf('>', open) is > 0 and var close) text = text[(open + 1)..close];
        foreach (var scheme in new[] { "sip:", "sips:", "tel:" })
        {
            if (!text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) continue;
            var user = Uri.UnescapeDataString(text[scheme.Length..].Split('@', ';', ':')[0]);
            return (user.Trim(), true);
        }

        return text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? (text[..at].Trim(), true) : (text, false);
    }
}
