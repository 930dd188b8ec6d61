using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SalesBot.Mail;

namespace SalesBot.Host.Channels.Mail;

/// <summary>Hands letters to the mail server by SMTP, each over a connection of its own.</summary>
/// <param name="options">The server and the login.</param>
/// <param name="open">Makes the client; another one trusts other certificates.</param>
internal sealed class SmtpMailer(SmtpOptions options, Func<SmtpClient>? open = null)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends one letter; see <see cref="SendLetter"/>.</summary>
    public async Task<LetterResult> Send(OutgoingLetter letter, CancellationToken stop)
    {
        if (!MailboxAddress.TryParse(letter.To, out var to) || !to.Address.Contains('@', StringComparison.Ordinal))
            return new LetterResult($"{letter.To} is no e-mail address.", Final: true);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            using var client = (open ?? Client)();
            await Connect(client, limit.Token);
            if (NeedsUtf8(to) && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
                return new LetterResult($"The mail server does not send to addresses like {letter.To} (SMTPUTF8).", Final: true);
            await HandOver(client, letter, to, limit.Token);
            return new LetterResult();
        }
        catch (Exception problem) when (ResultOf(problem) is { } result)
        {
            return result;
        }
    }

    // By default every certificate's revocation is asked for, of servers that an office's network may well not let through;
    // nothing would be sent then.
    private static SmtpClient Client() => new() { CheckCertificateRevocation = false };

    private async Task Connect(SmtpClient client, CancellationToken stop)
    {
        await client.ConnectAsync(options.Host, options.Port, MailSettings.For(options.Tls, options.IsImplicit), stop);
        if (options.User.Length > 0) await client.AuthenticateAsync(options.User, options.Password, stop);
    }

    private async Task HandOver(SmtpClient client, OutgoingLetter letter, MailboxAddress to, CancellationToken stop)
    {
        var from = MailboxAddress.Parse(options.From);
        using var message = ComposeLetter.Of(letter, from, to);
        if (options.ReplyTo.Length > 0) message.ReplyTo.Add(MailboxAddress.Parse(options.ReplyTo));
        var format = FormatOptions.Default.Clone();
        format.International = NeedsUtf8(to) || NeedsUtf8(from);
        await client.SendAsync(format, message, stop);
        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception impolite) when (ResultOf(impolite) is not null)
        {
            // The server has the letter; how it says good-bye is its affair.
        }
    }

    // A name with letters beyond ASCII before the @ has no other spelling; a domain has one (RFC 5890), which every server takes.
    private static bool NeedsUtf8(MailboxAddress address) => !System.Text.Ascii.IsValid(address.LocalPart);

    /// <summary>What a failure of the network or the server means for the letter; null for one that is neither's.</summary>
    private static LetterResult? ResultOf(Exception problem) => problem switch
    {
        SmtpCommandException refusal => new LetterResult($"{(int)refusal.StatusCode} {refusal.Message}", IsFinal(refusal.StatusCode)),
        OperationCanceledException => new LetterResult("The mail server did not answer in time."),
        AuthenticationException or SslHandshakeException or ProtocolException or CommandException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException
            or IOException or SocketException => new LetterResult(problem.Message),
        _ => null,
    };

    // 5xx is for ever (RFC 5321, 4.2.1), except what the operator can put right: no encryption, no login.
    private static bool IsFinal(SmtpStatusCode status) => (int)status is >= 500 and not (530 or 534 or 535 or 538);
}
