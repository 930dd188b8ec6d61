using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Host.Channels;

/// <summary>JSON in which a character is broken: messengers pass on half an emoji as they got it, and no reader takes it.</summary>
internal static partial class BrokenJson
{
    /// <summary>
    /// The same without escaped halves of characters and raw control characters; bytes that are no UTF-8 become U+FFFD.
    /// What is whole stays as it is.
    /// </summary>
    public static byte[] Mended(ReadOnlySpan<byte> json) =>
        Encoding.UTF8.GetBytes(Broken().Replace(Encoding.UTF8.GetString(json), found => found.Groups["drop"].Success ? "" : found.Value));

    // A pair is whole; then what is dropped; any other escape is stepped over, so that an escaped backslash before a «u» is not misread.
    [GeneratedRegex(
        """\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<drop>\\u[dD][89a-fA-F][0-9a-fA-F]{2}|[\x00-\x1F])|\\.""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}
