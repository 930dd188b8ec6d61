using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>A contact card as phones share it (vCard 2.1 to 4.0): who, of which company, and every way to reach them. Pure.</summary>
/// <param name="Name">Surname first, as contacts are kept; empty when the card has none.</param>
/// <param name="Company">The company; empty when the card has none.</param>
/// <param name="Position">What they do there; empty when the card does not say.</param>
/// <param name="Phones">Numbers in their order, each once.</param>
/// <param name="Emails">Addresses in their order, each once.</param>
public sealed partial record VCard(string Name, string Company, string Position, IReadOnlyList<PhoneNumber> Phones,
    IReadOnlyList<EmailAddress> Emails)
{
    private const int Longest = 64 * 1024, MostLines = 1_000, MostOfAKind = 10, MaxName = 200;

    /// <summary>The card that a text is; of several the first. Null when it is none.</summary>
    public static VCard? Read(string? text)
    {
        text = text?.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text is null or { Length: > Longest } || !text.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase)) return null;
        var (structured, full, company, position) = ("", "", "", "");
        var (phones, emails) = (new List<PhoneNumber>(), new List<EmailAddress>());
        foreach (var line in Unfolded(text).Take(MostLines))
        {
            if (Property().Match(line) is not { Success: true } property) continue;
            var name = property.Groups["name"].Value.ToUpperInvariant();
            if (name == "END") break;
            var value = Decoded(property.Groups["value"].Value, property.Groups["options"].Value);
            if (name == "N" && structured.Length == 0) structured = Structured(value);
            else if (name == "FN" && full.Length == 0) full = Plain(value);
            else if (name == "ORG" && company.Length == 0) company = Plain(Parts(value)[0]);
            else if (name is "TITLE" or "ROLE" && position.Length == 0) position = Plain(value);
            else if (name == "TEL" && phones.Count < MostOfAKind) phones.AddRange(Numbers(Scheme().Replace(value, "")));
            else if (name == "EMAIL" && emails.Count < MostOfAKind) emails.AddRange(Addresses(value));
        }

        var shown = CompanyName.FindIn(company) is { } found ? found.Display : company;
        return new VCard(structured.Length > 0 ? structured : full, shown, position, [.. phones.DistinctBy(phone => phone.Value)],
            [.. emails.DistinctBy(email => email.Key)]);
    }

    /// <summary>People write two numbers where one is asked for, and «моб.» beside it.</summary>
    private static IEnumerable<PhoneNumber> Numbers(string value) =>
        PhoneNumber.OnCard(value) is { } one ? [one] : PhoneNumber.FindRow(Plain(value))?.Numbers ?? [];

    private static IEnumerable<EmailAddress> Addresses(string value) =>
        EmailAddress.TryParse(value) is { } one ? [one] : EmailAddress.All(Plain(value)).Select(found => found.Address);

    /// <summary>Long lines go on below, moved in; those in quoted-printable end with «=».</summary>
    private static IEnumerable<string> Unfolded(string text) => SoftBreak().Replace(Fold().Replace(text.ReplaceLineEndings("\n"), ""), "")
        .Split('\n').Select(line => line.TrimEnd());

    private static string Structured(string value)
    {
        var parts = Parts(value);
        return Plain(string.Join(' ', new[] { parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2) }
            .Where(part => !string.IsNullOrWhiteSpace(part))));
    }

    private static string[] Parts(string value) => Semicolon().Split(value);

    private static string Plain(string value) => CleanText.OneLine(Escaped().Replace(value, sign => sign.Value[1] is 'n' or 'N' ? " "
        : sign.Value[1..]),
        MaxName).Text;

    private static string Decoded(string value, string options)
    {
        if (InBase64().IsMatch(options)) return OfBase64(value, options);
        if (!options.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase)) return value;
        var bytes = new List<byte>(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '=' && at + 2 < value.Length
                && byte.TryParse(value.AsSpan(at + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var octet))
            {
                bytes.Add(octet);
                at += 2;
            }
            else bytes.AddRange(Encoding.UTF8.GetBytes(value[at].ToString()));
        }

        return InWords([.. bytes], options);
    }

    private static string OfBase64(string value, string options)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length) ? InWords(bytes[..length], options) : value;
    }

    /// <summary>Old phones write Windows' letters, and some do not say so.</summary>
    private static string InWords(byte[] bytes, string options)
    {
        var said = Charset().Match(options) is { Success: true } charset ? Known(charset.Groups["name"].Value) : null;
        return (said ?? TextEncoding.Of(bytes).Encoding).GetString(bytes);
    }

    private static Encoding? Known(string name) =>
        name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name);

    [GeneratedRegex(@"^(?:[\w-]+\.)?(?<name>N|FN|ORG|TITLE|ROLE|TEL|EMAIL|END)(?<options>(?:;(?:[^:""]|""[^""]*"")*)?):(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Property();

    [GeneratedRegex(@";(?:ENCODING=)?(?:B|BASE64)(?:;|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBase64();

    [GeneratedRegex(@";CHARSET=""?(?<name>[\w-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    [GeneratedRegex(@"\n[ \t]")]
    private static partial Regex Fold();

    [GeneratedRegex(@"(?<==[0-9A-Fa-f]{2}|=)=\n|(?<=;ENCODING=QUOTED-PRINTABLE[^\n]*)=\n", RegexOptions.IgnoreCase)]
    private static partial Regex SoftBreak();

    [GeneratedRegex(@"^tel:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<!\\);")]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"\\[\\,;nN]")]
    private static partial Regex Escaped();
}
