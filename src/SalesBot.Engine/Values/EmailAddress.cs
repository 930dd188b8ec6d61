using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>An e-mail address that a mail server would try; international domains are tolerated.</summary>
public sealed partial record EmailAddress
{
    private const int MaxLength = 200;

    private EmailAddress(string value) => Value = value;

    /// <summary>The address with its domain in lower case, at most 200 characters: what a letter is sent to.</summary>
    public string Value { get; }

    /// <summary>All in lower case: what is stored with a contact and compared.</summary>
    public string Key => Value.ToLowerInvariant();

    /// <summary>
    /// The address that <paramref name="text"/> is; «Иванов &lt;a@b.ru&gt;» and <c>mailto:</c> are read too. Null when it is none.
    /// </summary>
    public static EmailAddress? TryParse(string text)
    {
        var match = Whole().Match(text);
        return match.Success ? From(match.Groups["address"].Value) : null;
    }

    /// <summary>The first address inside a line, and the line without it; null when there is none.</summary>
    public static FoundEmail? FindIn(string text)
    {
        foreach (Match match in Inside().Matches(text))
        {
            if (From(match.Groups["address"].Value) is { } address)
                return new FoundEmail(address, PhoneSearch.Without(text, text, match.Index, match.Index + match.Length));
        }
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static EmailAddress? From(string address)
    {
        var at = address.LastIndexOf('@');
        var local = address[..at];
        var broken = local.Length > 64 || local.StartsWith('.') || local.EndsWith('.') || address.Contains("..", StringComparison.Ordinal);
        return broken || address.Length > MaxLength ? null : new EmailAddress(local + address[at..].ToLowerInvariant());
    }

    private const string Address = @"(?<address>[\p{L}\p{Nd}.!#$%&'*+/=?^_`{|"
        + @"}~-]{1,64}@(?:[\p{L}\p{Nd}](?:[\p{L}\p{Nd}-]{0,61}[\p{L}\p{Nd}])?\.)+(?:\p{L}{2,63}|xn--[a-z\d-]{2,59}))";

    [
        GeneratedRegex(
            @"^\s*(?:[^<>@]*<)?\s*(?:mailto:)?" + Address + @"\s*>?[\s.,;]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Whole();

    [
        GeneratedRegex(
            @"(?:(?<!\p{L})(?:mailto:|e-?mail[:\s]+|почта[:\s]+))?<?(?<![\p{L}\p{Nd}.])" + Address + @"(?![\p{L}\p{Nd}@])>?",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Inside();
}

/// <summary>An address found in a text.</summary>
/// <param name="Address">The address.</param>
/// <param name="Rest">The text without it and without the commas it stood between.</param>
public sealed record FoundEmail(EmailAddress Address, string Rest);
