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
    /// The address that <paramref name="text"/> is; «Иванов &lt;a@b.ru&gt;», <c>mailto:</c> and quotation marks around it are read too.
    /// Null when it is none.
    /// </summary>
    public static EmailAddress? TryParse(string text)
    {
        text = EmailSearch.Mended(text);
        var match = Whole().Match(text);
        if (!match.Success || EmailSearch.First(match.Groups["address"].Value) is not { } found) return null;
        var address = match.Groups["address"].Value;
        var around = address[..found.Start] + address[found.End..];
        return around.All(sign => EmailSearch.Wraps.Contains(sign)) ? From(address[found.Start..found.End]) : null;
    }

    /// <summary>The first address inside a line, and the line without it; null when there is none.</summary>
    public static FoundEmail? FindIn(string text)
    {
        text = And().Replace(text, ", ");
        foreach (var (address, start, end) in All(text)) return new FoundEmail(address, WithoutEcho(PhoneSearch.Without(text, text, start,
            end), address));
        return null;
    }

    // «a@b.ru<mailto:a@b.ru>»: programs write the same address again beside it.
    private static string WithoutEcho(string rest, EmailAddress address)
    {
        foreach (var (again, start, end) in All(rest))
            if (again.Key == address.Key) return WithoutEcho(PhoneSearch.Without(rest, rest, start, end), address);
        return rest;
    }

    /// <summary>All addresses of a text in their order, with where each stands, its label and what is wrapped around it.</summary>
    public static IEnumerable<(EmailAddress Address, int Start, int End)> All(string text)
    {
        text = EmailSearch.Mended(text);
        for (var from = 0; EmailSearch.First(text, from) is { } found; from = found.End)
            if (From(text[found.Start..found.End]) is { } address)
            {
                var (start, end) = EmailSearch.WithLabel(text, found.Start, found.End);
                yield return (address, start, end);
            }
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

    // What joins two addresses goes with them.
    [GeneratedRegex(@"(?<=@[\p{L}\d.-]+\.\p{L}{2,})\s+(?:и|или|and|or|/)\s+(?=[^\s@,;]+@[\p{L}\d-]+\.)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(?:[^<>@]*<)?\s*(?:mailto:)?(?<address>[^<>\s,;]+)\s*>?[\s.,;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}

/// <summary>An address found in a text.</summary>
/// <param name="Address">The address.</param>
/// <param name="Rest">The text without it and without the commas it stood between.</param>
public sealed record FoundEmail(EmailAddress Address, string Rest);
