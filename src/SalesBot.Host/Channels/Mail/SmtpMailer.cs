using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using SalesBot.Mail;

namespace SalesBot.Host.Channels.Mail;

/// <summary>Hands letters to the mail server by SMTP.</summary>
internal sealed class SmtpMailer(SmtpOptions options)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends one letter; see <see cref="SendLetter"/>.</summary>
    public async Task<LetterResult> Send(OutgoingLetter letter, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
            if (options.User.Length > 0) client.Credentials = new NetworkCredential(options.User, options.Password);
            using var message = Message(letter);
            await client.SendMailAsync(message, limit.Token);
            return new LetterResult();
        }
        catch (OperationCanceledException)
        {
            return new LetterResult("The mail server did not answer in time.");
        }
        catch (SmtpException refusal)
        {
            return new LetterResult(Words(refusal), IsFinal(refusal));
        }
        catch (FormatException wrong)
        {
            return new LetterResult(wrong.Message, Final: true);
        }
    }

    private System.Net.Mail.MailMessage Message(OutgoingLetter letter)
    {
        var from = new MailAddress(options.From);
        var message = new System.Net.Mail.MailMessage(from, new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<letter-{letter.Id}@{from.Host}>"));
        foreach (var file in letter.Files)
            message.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.Name, file.MediaType) { NameEncoding = Encoding.UTF8 });
        return message;
    }

    private static string Words(SmtpException refusal) => refusal.InnerException is { } inner && refusal.StatusCode == SmtpStatusCode.GeneralFailure ? inner.Message : refusal.Message;

    // 5xx is for ever (RFC 5321, 4.2.1), except what the operator can put right: no encryption, no login.
    private static bool IsFinal(SmtpException refusal) => (int)refusal.StatusCode is >= 500 and not (530 or 534 or 535 or 538);
}
