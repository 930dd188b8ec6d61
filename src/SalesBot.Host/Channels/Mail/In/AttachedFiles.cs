using MimeKit;
using MimeKit.Tnef;
using SalesBot.Files;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>The files of a letter, within the limits of the chat. Pure.</summary>
/// <param name="Kept">Name, type and bytes of those that are taken, none of them empty.</param>
/// <param name="Left">Names of those that are not.</param>
internal sealed record AttachedFiles(IReadOnlyList<(string Name, string MediaType, byte[] Content)> Kept, IReadOnlyList<string> Left)
{
    /// <summary>How many are taken of one letter.</summary>
    public const int Most = 10;

    // The picture of a signature; a photograph that somebody has put into the text is larger.
    private const int LargestOrnament = 30 * 1024;
    private const int MostNamed = 20;

    public static AttachedFiles Of(MimeMessage message)
    {
        List<(string Name, string MediaType, byte[] Content)> kept = [];
        List<string> left = [];
        foreach (var part in message.BodyParts.SelectMany(Inside).Where(IsFile))
        {
            var content = Bytes(part);
            if (content.Length == 0 || IsOrnament(part, content.Length)) continue;
            if (kept.Count < Most && content.Length <= FileLimits.MaxBytes) kept.Add((NameOf(part), part.ContentType.MimeType, content));
            else if (left.Count < MostNamed) left.Add(NameOf(part));
        }

        return new AttachedFiles(kept, left);
    }

    // Outlook's own envelope (winmail.dat) is opened: nobody else can.
    private static IEnumerable<MimeEntity> Inside(MimeEntity part)
    {
        if (part is not TnefPart envelope) return [part];
        try
        {
            return [.. envelope.ExtractAttachments()];
        }
        catch (Exception broken) when (broken is TnefException or FormatException or IOException or ArgumentException)
        {
            return [part];
        }
    }

    private static bool IsFile(MimeEntity part) => !LetterText.Is(part) && part is not MessageDeliveryStatus
        && part.ContentType.MimeType is not ("application/pgp-signature" or "application/pkcs7-signature" or "text/rfc822-headers");

    private static bool IsOrnament(MimeEntity part, int bytes) =>
        part.ContentType.IsMimeType("image", "*") && !part.IsAttachment && part.ContentId is not null && bytes < LargestOrnament;

    private static byte[] Bytes(MimeEntity part)
    {
        using var bytes = new MemoryStream();
        if (part is MimePart { Content: { } content }) content.DecodeTo(bytes);
        else if (part is MessagePart { Message: { } message }) message.WriteTo(bytes);
        return bytes.ToArray();
    }

    private static string NameOf(MimeEntity part)
    {
        if ((part.ContentDisposition?.FileName ?? part.ContentType.Name) is { Length: > 0 } name) return name;
        if (part is MessagePart { Message.Subject: { Length: > 0 } subject }) return subject + ".eml";
        return "file" + (MimeTypes.TryGetExtension(part.ContentType.MimeType, out var extension) ? extension : "");
    }
}
