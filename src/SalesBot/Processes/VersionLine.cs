using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Processes;

/// <summary>The line of a process file that says which version it is.</summary>
internal static partial class VersionLine
{
    /// <summary>The text with another number of its version; null where its own stands nowhere by itself on a line.</summary>
    public static string? With(string text, int version)
    {
        if (Line().Matches(text) is not [var only]) return null;
        var number = only.Groups["n"];
        return string.Concat(text.AsSpan(0, number.Index), version.ToString(CultureInfo.InvariantCulture),
            text.AsSpan(number.Index + number.Length));
    }

    [GeneratedRegex(
        @"^version[ \t]*:[ \t]*(?<n>\d{1,9})(?=[ \t]*(?:#[^\r\n]*)?\r?$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
