using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>Looks for an e-mail address among other signs: it ends where the name of a host ends.</summary>
internal static partial class EmailSearch
{
    /// <summary>Signs that people and programs put around an address.</summary>
    public const string Wraps = "'\"`*_«»“”„‘’|~[](){}<>";

    // Signs of a local part beside letters and figures. The standard allows more, but people put those around an address, not into it.
    private const string InLocal = "._-+%&'";
    private const int LongestLocal = 64, LongestHost = 253, LongestTop = 63, FewestOfPhone = 7;

    /// <summary>The text with a point for a comma before the end of an address, «egorov@vektor,ru»; as long as it was.</summary>
    public static string Mended(string text) =>
        text.Contains('@', StringComparison.Ordinal) ? CommaForPoint().Replace(text, host => $"{host.Groups["host"].Value}.") : text;

    /// <summary>Where the first address stands from a place on; null when there is none.</summary>
    public static (int Start, int End)? First(string text, int from = 0)
    {
        for (var at = text.IndexOf('@', from); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = StartOf(text, at, from);
            if (start < at && HostEnd(text, at + 1) is { } end && !(end < text.Length && text[end] == '@') && !Mixes(text, start, end))
                return (start, end);
        }

        return null;
    }

    /// <summary>The place with its label before it, and without what is wrapped around it: «&lt;a@b.ru&gt;», «*a@b.ru*»,
    /// «mailto:».</summary>
    public static (int Start, int End) WithLabel(string text, int start, int end)
    {
        var mailto = Scheme().Match(text[..start]);
        if (mailto.Success && Query().Match(text, end) is { Success: true } query) end += query.Length;
        if (mailto.Success) start = mailto.Index;
        while (start > 0 && end < text.Length && Wrapped(text[start - 1], text[end])) (start, end) = (start - 1, end + 1);
        if (Label().Match(text[Math.Max(0, start - 30)..start]) is { Success: true } label) start -= label.Length;
        return (start, end);
    }

    private static bool Wrapped(char before, char after) => (before, after) switch
    {
        ('<', '>') or ('(', ')') or ('[', ']') or ('{', '}') or ('«', '»') or ('“', '”') or ('„', '“') or ('‘', '’') => true,
        _ => before == after && Wraps.Contains(before),
    };

    private static int StartOf(string text, int at, int from)
    {
        var start = at;
        while (start > from && at - start < LongestLocal && IsOfLocal(text[start - 1])) start--;
        // A longer one is no address, and what is before it would be cut off.
        if (start > from && IsOfLocal(text[start - 1])) return at;
        if (start > from && text[start - 1] == '@') return at;
        while (start < at && !char.IsLetterOrDigit(text[start]) && !IsOwnUnderscore(text, start, at)) start++;
        return start < at && !text.AsSpan(start, at - start).Contains("..", StringComparison.Ordinal) && text[at - 1] != '.' ? start : at;
    }

    // «_ivan@romashka.ru_» is italics, «_ivan@romashka.ru» a name.
    private static bool IsOwnUnderscore(string text, int start, int at) =>
        text[start] == '_' && HostEnd(text, at + 1) is { } end && !(end < text.Length && text[end] == '_');

    private static bool IsOfLocal(char sign) => char.IsLetterOrDigit(sign) || InLocal.Contains(sign);

    /// <summary>Where the host that begins here ends: its last label is a top-level domain. Null when none begins.</summary>
    private static int? HostEnd(string text, int start)
    {
        int? end = null;
        var (label, dots) = (start, 0);
        while (label < text.Length && label - start < LongestHost)
        {
            var next = label;
            while (next < text.Length && (char.IsLetterOrDigit(text[next]) || text[next] == '-')) next++;
            if (next == label || (dots > 1 && BeginsSentence(text, start, label))) break;
            var length = next - label;
            while (length > 0 && text[label + length - 1] == '-') length--;
            if (length is 0 or > LongestTop || text[label] == '-') break;
            if (dots > 0 && TopLength(text.AsSpan(label, length)) is { } top) end = label + top;
            else if (dots > 0 && end is null && next == text.Length) break;
            if (length != next - label || next == text.Length || text[next] != '.') break;
            (label, dots) = (next + 1, dots + 1);
        }

        return end is { } found && TopEndsAt(text, found) ? found : null;
    }

    // What stands right after must not go on with the word: «romashka.r1» is a slip, not «romashka.r».
    private static bool TopEndsAt(string text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end..].TakeWhile(char.IsDigit).Count() >= FewestOfPhone
        || text[end - 1] == '.';

    /// <summary>How much of a label is a top-level domain: letters alone, or punycode; a telephone glued to it is none of it.</summary>
    private static int? TopLength(ReadOnlySpan<char> label)
    {
        if (label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) && label.Length > 5) return label.Length;
        var letters = 0;
        while (letters < label.Length && char.IsLetter(label[letters])) letters++;
        if (letters < 2) return null;
        if (letters == label.Length) return letters;
        var rest = label[letters..];
        return rest[0] == '-' || rest.Length >= FewestOfPhone && char.IsDigit(rest[0]) ? letters : null;
    }

    // «…@romashka.ru.Звонил вчера»: a label in another alphabet than the one before, or with a capital after small ones, is the next word.
    private static bool BeginsSentence(string text, int start, int label)
    {
        var (before, first) = (text[start..label].Trim('.'), text[label]);
        if (!char.IsLetter(first) || before.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)) return false;
        return char.IsAscii(first) != before.Where(char.IsLetter).All(char.IsAscii) || (char.IsUpper(first) && !before.Any(char.IsUpper));
    }

    // Nobody can register «romashkа.ru» with a Russian «а» in it: a keyboard was not switched, or somebody means harm.
    private static bool Mixes(string text, int start, int end)
    {
        var (latin, cyrillic) = (false, false);
        foreach (var sign in text.AsSpan(start, end - start))
        {
            if (sign is '.' or '-' or '_' or '+' or '@') (latin, cyrillic) = (false, false);
            latin |= char.IsAsciiLetter(sign);
            cyrillic |= sign is >= '\u0400' and <= '\u04FF';
            if (latin && cyrillic) return true;
        }

        return false;
    }

    // Only what is the end of addresses here; «ivan@vektor.ru,ru» has one already.
    [GeneratedRegex(@"(?<=[\w.+%-]@)(?<host>[\p{L}\d-]+),(?=(?:ru|рф|su|com|net|org|info|biz|pro|by|kz|ua|uz|am|kg|eu|de)(?![\p{L}\d.@-]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommaForPoint();

    [GeneratedRegex(@"mailto:\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\G\?[\w=&%+.,-]*")]
    private static partial Regex Query();

    [GeneratedRegex(@"(?<!\p{L})(?:e-?mail|mail|эл\.?\s?(?:почта|адрес)|электронн(?:ая\s+почта|ый\s+адрес)|почта|имейл|емейл|мейл|мыло)"
        + @"(?:\s*[:=–—-]\s*|\s+)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
