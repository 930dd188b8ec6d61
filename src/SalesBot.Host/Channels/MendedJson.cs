using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Host.Channels;

/// <summary>
/// JSON with the broken characters taken out that would make a reader give the whole of it up: bytes that are no UTF-8, halves of pairs -
/// messengers pass on half an emoji as they got it -, escapes that are none. Bare control characters become blanks; everything else stays
/// as it is.
/// </summary>
internal static partial class MendedJson
{
    private static readonly Encoding Lenient =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(""));

    /// <summary>The same, fit to be read as far as characters go.</summary>
    public static byte[] Of(ReadOnlySpan<byte> json) =>
        Encoding.UTF8.GetBytes(Suspect().Replace(Lenient.GetString(json).TrimStart('\uFEFF'), Mended));

    private static string Mended(Match found) => found.Groups["good"].Success ? found.Value : found.Value[0] == '\\' ? "" : " ";

    // Escapes stand in strings only, so one after the other is looked at: a good one, half a pair, a beginning of one.
    [GeneratedRegex("""
        (?<good> \\ (?: ["\\/bfnrt] | u (?: [0-9a-ce-fA-CE-F][0-9a-fA-F]{3} | [dD][0-7][0-9a-fA-F]{2}
            | [dD][89abAB][0-9a-fA-F]{2} \\u [dD][c-fC-F][0-9a-fA-F]{2} ) ) )
        | \\u[0-9a-fA-F]{4} | \\u? | [\x00-\x1F]
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Suspect();
}
