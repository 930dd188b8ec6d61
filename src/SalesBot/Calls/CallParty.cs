using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Calls;

/// <summary>An end of a call as an exchange writes it: a phone, a colleague's extension, or a number that is hidden.</summary>
/// <param name="Phone">The phone; null when it is none.</param>
/// <param name="Extension">An extension or SIP name: <c>101</c>; empty for a phone and for a hidden number.</param>
public sealed partial record CallParty(PhoneNumber? Phone, string Extension = "")
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
        if (user.All(letter => letter == '0') || hiddenWords.Contains(user) || (!isAddress && SaysHidden().IsMatch(user))) return Hidden;
        if (PhoneNumber.OnCard(user) is { } phone) return new CallParty(phone);
        var isNumber = user.Length <= LongestExtension && user.All(char.IsAsciiDigit);
        return isNumber || (isAddress && user.Length <= LongestName) ? new CallParty(null, user) : null;
    }

    /// <summary>
    /// Whoever a colleague has dialled: as <see cref="Read"/>, without the figures by which a line to the outside is taken,
    /// <c>989161234567</c>, <c>9w89161234567</c>, <c>0,8916…</c>: they made a foreign number of it, or none. Pure.
    /// </summary>
    public static CallParty? Dialled(string? text)
    {
        var user = UserOf((text ?? "").Trim()).User;
        if (Waiting().Match(user) is { Success: true } waited && PhoneNumber.OnCard(waited.Groups["number"].Value) is { } after)
            return new CallParty(after);
        var digits = string.Concat(user.Where(sign => sign is not (' ' or '-' or '(' or ')')));
        return Outside().Match(digits) is { Success: true } outside && PhoneNumber.TryParse(outside.Groups["number"].Value) is { } phone
            ? new CallParty(phone) : Read(text);
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

    // In other words: «Номер скрыт», «Restricted Number», «No caller ID», «—»; who is called so has figures or an address.
    [GeneratedRegex(@"^(?!.*\d)(?:.*(?:anonym|unknown|private|restrict|withh[eo]ld|hidden|blocked|unavail|not\s+available"
        + @"|\bno\s+(?:caller|number|id|cid)|скры|неизвест|аноним|засекре|не\s*опред).*|none|null|nil|n/?a|clir|[-–—*?#+""'\s]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysHidden();

    // A dialler waits for the tone of the city before the number.
    [GeneratedRegex(@"^\d{1,3}\s*[wp,;~]+\s*(?<number>[+\d].+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Waiting();

    // One or two figures, 0 or 9 first, and a number as it is dialled within the country or abroad; no neighbour's number looks so.
    [GeneratedRegex(@"^[09]\d?(?<number>8[3489]\d{9}|810\d{10,13}|\+\d{11,15})$", RegexOptions.CultureInvariant)]
    private static partial Regex Outside();
}
