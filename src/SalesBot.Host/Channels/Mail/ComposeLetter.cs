using System.Globalization;
using MimeKit;
using MimeKit.Text;
using SalesBot.Delivery;
using SalesBot.Mail;

namespace SalesBot.Host.Channels.Mail;

/// <summary>A letter as it travels (RFC 5322, MIME): text in UTF-8, files with their names in RFC 2231.</summary>
internal static class ComposeLetter
{
    private const string AnyBytes = "application/octet-stream";

    /// <summary>The letter, from <paramref name="from"/> to <paramref name="to"/>; its message id is the same at every try.</summary>
    public static MimeMessage Of(OutgoingLetter letter, MailboxAddress from, MailboxAddress to)
    {
        var message = new MimeMessage([from], [to], letter.Subject, Body(letter))
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"letter-{letter.Id}{LifeOf(letter)}@{DomainOf(from)}"),
        };
        return message;
    }

    private static string LifeOf(OutgoingLetter letter) => letter.Life.Length == 0 ? "" : "." + letter.Life;

    private static string DomainOf(MailboxAddress address) => MailboxAddress.EncodeAddrspec(address.Address).Split('@')[^1];

    private static MimeEntity Body(OutgoingLetter letter)
    {
        var text = new TextPart(TextFormat.Plain) { Text = letter.Body };
        if (letter.Files.Count == 0) return text;
        var body = new Multipart("mixed") { text };
        foreach (var file in letter.Files) body.Add(Attached(file));
        return body;
    }

    private static MimePart Attached(OutgoingFile file) => new(TypeOf(file.MediaType))
    {
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },
        // Programs that look at the type only find the name there.
        ContentType = { Name = file.Name },
        ContentTransferEncoding = ContentEncoding.Base64,
        Content = new MimeContent(new MemoryStream(file.Content)),
    };

    // What a client's program calls its file is theirs to say and not to be relied on: of a type only the two words are taken,
    // and none that would make the file a part of the letter.
    private static ContentType TypeOf(string mediaType)
    {
        if (!ContentType.TryParse(mediaType, out var type) || type.MediaType.ToLowerInvariant() is "multipart" or "message")
            return ContentType.Parse(AnyBytes);
        try
        {
            return new ContentType(type.MediaType, type.MediaSubtype);
        }
        catch (ArgumentException)
        {
            return ContentType.Parse(AnyBytes);
        }
    }
}
