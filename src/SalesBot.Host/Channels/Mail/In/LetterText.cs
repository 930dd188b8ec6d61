using System.Text;
using MimeKit;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>The words of a letter: its plain text, or else its HTML as plain text. Pure.</summary>
internal static class LetterText
{
    private const int LongestHtml = 2 * 1024 * 1024;

    public static string Of(MimeMessage message)
    {
        var texts = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment && part.Content is not null).ToList();
        var plain = string.Join("\n\n", texts.Where(part => part.IsPlain).Select(Decoded).Where(HasWords));
        if (HasWords(plain)) return plain;
        return string.Join("\n\n", texts.Where(part => part.IsHtml).Select(Decoded)
            .Select(html => HtmlLetter.Of(html.Length > LongestHtml ? html[..LongestHtml] : html)).Where(HasWords));
    }

    /// <summary>Whether the part is words of the letter, and no file.</summary>
    public static bool Is(MimeEntity part) => part is TextPart { IsAttachment: false } text && (text.IsPlain || text.IsHtml);

    private static bool HasWords(string text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>In the encoding that the part names; where it names none, or one its bytes are not in, as its letters have it.</summary>
    private static string Decoded(TextPart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        var bytes = stream.ToArray();
        if (Named(part.ContentType.Charset) is { } named)
        {
            try
            {
                return named.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // What says UTF-8 and is not comes from programs that do not know what they send.
            }
        }

        var (encoding, mark) = TextEncoding.Of(bytes);
        return encoding.GetString(bytes, mark, bytes.Length - mark);
    }

    private static Encoding? Named(string? charset)
    {
        // «us-ascii» is what is written where nobody thought of it.
        if (string.IsNullOrWhiteSpace(charset) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) return null;
        var name = charset.Trim('"', '\'', ' ');
        try
        {
            var found = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return Encoding.GetEncoding(found.CodePage, EncoderFallback.ExceptionFallback,
                found is UTF8Encoding ? DecoderFallback.ExceptionFallback : DecoderFallback.ReplacementFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
