using System.Text.RegularExpressions;

namespace SalesBot.Tests.Values;

/// <summary>How people write telephone numbers (B8), and what only looks like one.</summary>
internal static class PhoneCorpus
{
    private const string Mobile = "+79161234567";
    private const string Moscow = "+74951234567";

    private static readonly string[] Beginnings = ["8", "7", "+7", ""];

    /// <summary>The ten digits after the beginning: {0} is the code, the rest is fixed.</summary>
    private static readonly string[] Bodies =
    [
        "{0}1234567", "{0} 1234567", "{0} 123 4567", "{0} 123 45 67", "{0} 123-45-67", "{0}-123-45-67", "{0}-123-4567", "({0})1234567",
        "({0}) 1234567", "({0}) 123 45 67", "({0}) 123-45-67", "({0})123-45-67", "({0})-123-45-67", "{0}.123.45.67", "{0}.123.4567",
        "{0}/123-45-67",
        "{0} 12 34 567", "{0} 1 2 3 4 5 6 7", "{0}\u00A0123\u00A045\u00A067", "{0}–123–45–67", "{0}\u2011123\u201145\u201167",
        "{0} 123—45—67",
    ];

    /// <summary>Every way to begin with every way to go on, and the number each means.</summary>
    public static TheoryData<string, string> Composed()
    {
        var spellings = new TheoryData<string, string>();
        foreach (var (spelling, number) in Combinations().DistinctBy(s => s.Spelling, StringComparer.Ordinal))
            spellings.Add(spelling, number);
        return spellings;
    }

    /// <summary>
    /// The lines of phones.txt: a spelling, or a text with a number in it, and what is expected: E.164 with # before the extension, or
    /// null.
    /// </summary>
    public static TheoryData<string, string?> Written(bool inText)
    {
        var lines = new TheoryData<string, string?>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Values", "phones.txt"))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && line.StartsWith('~') == inText))
        {
            var parts = Regex.Unescape(line).TrimStart('~');
            var at = parts.LastIndexOf('|');
            lines.Add(parts[..at], parts[(at + 1)..] is "none" ? null : parts[(at + 1)..]);
        }

        return lines;
    }

    private static IEnumerable<(string Spelling, string Number)> Combinations() =>
        from beginning in Beginnings
        from body in Bodies
        from code in new[] { "916", "495" }
        let gap = beginning.Length == 0 || body.StartsWith('(') ? "" : body.Contains('-', StringComparison.Ordinal) ? "-"
            : body.Contains(' ', StringComparison.Ordinal) ? " " : ""
        select (beginning + gap + string.Format(System.Globalization.CultureInfo.InvariantCulture, body, code),
            code == "916" ? Mobile : Moscow);
}
