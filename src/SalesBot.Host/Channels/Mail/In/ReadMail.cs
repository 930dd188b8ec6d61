using System.Security.Cryptography;
using System.Text;
using MimeKit;
using SalesBot.Conversations;
using SalesBot.Letters;
using SalesBot.Mailboxes;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>A letter that was read, or why it cannot be.</summary>
/// <param name="Mail">The letter; null when it cannot be taken.</param>
/// <param name="Reason">Why not.</param>
internal sealed record MailRead(ArrivedMail? Mail, AsideReason Reason = default);

/// <summary>
/// A letter as it travelled (RFC 5322, MIME), as the product knows it: who wrote it and what, what it answers, whether a program wrote it.
/// Headers lie: of each only what is checked or harmless is taken.
/// </summary>
/// <param name="office">The texts, and the time.</param>
/// <param name="ours">Addresses of the office: those letters come to, the first before all.</param>
internal sealed class ReadMail(Office office, IReadOnlyList<string> ours)
{
    private const int KeptOfSubject = 400;
    private const int LongestName = 250;
    private const int MostAnswers = 50;
    private const int MaxText = SalesBot.Letters.Letter.MaxText;
    private const int RoomForNames = 2000;

    // Headers in the encodings of old mail programs are read by their names.
    static ReadMail() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the bytes of one.</summary>
    public MailRead Of(byte[] bytes, DateTimeOffset? received)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var options = new ParserOptions { CharsetEncoding = TextEncoding.Of(bytes).Encoding };
            using var message = MimeMessage.Load(options, stream);
            // Without one header there is no letter, whatever stands there.
            return message.Headers.Count == 0 ? new MailRead(null, AsideReason.Broken) : Of(message, bytes, received);
        }
        catch (Exception broken) when (broken is FormatException or ParseException or ArgumentException or NotSupportedException)
        {
            return new MailRead(null, AsideReason.Broken);
        }
    }

    private MailRead Of(MimeMessage message, byte[] bytes, DateTimeOffset? received)
    {
        var kind = KindOfMail.Of(message);
        var (from, email) = Sender(message);
        // A mail server that returns a letter has no name and needs none.
        if (email is null && kind != MailKind.Return) return new MailRead(null, AsideReason.Nobody);
        var letter = Letter(message, from, email, received) with { ExternalId = KeyOf(message, bytes) };
        return new MailRead(new ArrivedMail(letter.ExternalId, kind, letter)
        {
            Answers = Answers(message),
            ReplyTo = ReplyTo(message),
            Returned = kind == MailKind.Return ? ReadReturned.Of(message) : null,
        });
    }

    private ArrivedLetter Letter(MimeMessage message, MailboxAddress? from, EmailAddress? email, DateTimeOffset? received)
    {
        var (whole, files, now) = (LetterText.Of(message), AttachedFiles.Of(message), office.Clock.GetUtcNow());
        var text = CleanText.Of(whole, MaxText);
        return new ArrivedLetter(CleanText.OneLine(from?.Name, LongestName).Text, email, null,
            CleanText.OneLine(message.Subject, KeptOfSubject).Text, WithNames(text.Text, files.Left),
            received is { } at && at < now ? at.ToUniversalTime() : now)
        {
            To = ToUs(message),
            Files = text.WasCut ? [.. files.Kept.Take(AttachedFiles.Most - 1), Whole(whole)] : files.Kept,
        };
    }

    /// <summary>Files that were left in the mailbox are named: nothing is lost without a word.</summary>
    private string WithNames(string text, IReadOnlyList<string> left) => left.Count == 0 ? text
        : CleanText.Of(CleanText.Of(text, MaxText - RoomForNames).Text + "\n\n" + office.Phrases("ru").Say("mailbox.more-files",
            ("names", string.Join(", ", left)), ("most", AttachedFiles.Most)), MaxText).Text;

    private (string Name, string MediaType, byte[] Content) Whole(string text) =>
        (office.Phrases("ru")["mailbox.whole-file"], "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>Who wrote it: «From», else whoever sent it for them; a robot speaks for whom it says to answer.</summary>
    private static (MailboxAddress? From, EmailAddress? Email) Sender(MimeMessage message)
    {
        IEnumerable<MailboxAddress?> all = [.. message.From.Mailboxes, message.Sender, .. message.ReplyTo.Mailboxes];
        var named = all.OfType<MailboxAddress>().Select(one => (From: (MailboxAddress?)one, Email: AddressOf(one)))
            .Where(one => one.Email is not null).ToList();
        if (named.Count == 0) return (message.From.Mailboxes.FirstOrDefault(), null);
        return named.Find(one => !KindOfMail.IsRobot(one.Email!)) is { From: not null } somebody ? somebody : named[0];
    }

    private string? ToUs(MimeMessage message) =>
        AddressedTo.Us(
            message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(AddressOf).OfType<EmailAddress>().Select(to => to.Key), ours);

    private static (string, EmailAddress)? ReplyTo(MimeMessage message) =>
        message.ReplyTo.Mailboxes.FirstOrDefault(one => AddressOf(one) is not null) is { } client
            ? (CleanText.OneLine(client.Name, LongestName).Text, AddressOf(client)!) : null;

    private static string KeyOf(MimeMessage message, byte[] bytes) =>
        message.MessageId?.Trim() is { Length: > 0 and <= MailboxesModel.LongestKey } id
            ? id : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    private static List<string> Answers(MimeMessage message) =>
        [.. new[] { message.InReplyTo }.Concat(message.References.Reverse()).OfType<string>()
            .Where(id => id.Length is > 0 and <= MailboxesModel.LongestKey).Distinct(StringComparer.Ordinal).Take(MostAnswers)];

    private static EmailAddress? AddressOf(MailboxAddress mailbox) =>
        mailbox.Address.Contains('@', StringComparison.Ordinal) ? EmailAddress.TryParse(mailbox.Address) : null;
}
