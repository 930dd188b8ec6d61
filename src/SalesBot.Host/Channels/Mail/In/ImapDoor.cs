using MailKit.Net.Imap;
using MailKit.Security;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>Opens the mailbox: connection, encryption, login by a password or a token.</summary>
/// <param name="options">The server and the login.</param>
/// <param name="open">Makes the client; another one trusts other certificates.</param>
internal sealed class ImapDoor(ImapOptions options, Func<ImapClient>? open = null)
{
    private readonly TokenCommand? tokens = options.TokenCommand.Length > 0 ? new TokenCommand(options.TokenCommand) : null;

    /// <summary>A client that is logged in; the caller disposes of it.</summary>
    /// <exception cref="MailboxException">The login is refused.</exception>
    public async Task<ImapClient> Open(CancellationToken stop)
    {
        if (tokens is null) return await Connected(client => client.AuthenticateAsync(options.User, options.Password, stop), stop);
        var (token, isNew) = await tokens.Get(stop);
        try
        {
            return await WithToken(token, stop);
        }
        catch (MailboxException) when (!isNew)
        {
            // It has expired: the command knows a newer one.
            tokens.Refused();
            return await WithToken((await tokens.Get(stop)).Token, stop);
        }
        catch (MailboxException)
        {
            tokens.Refused();
            throw;
        }
    }

    private Task<ImapClient> WithToken(string token, CancellationToken stop) =>
        Connected(client => client.AuthenticateAsync(new SaslMechanismOAuth2(options.User, token), stop), stop);

    private async Task<ImapClient> Connected(Func<ImapClient, Task> logIn, CancellationToken stop)
    {
        // Revocation is not asked for, as with letters that are sent.
        var client = open?.Invoke() ?? new ImapClient { CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, MailSettings.For(options.Tls, options.IsImplicit), stop);
            await logIn(client);
            return client;
        }
        catch (Exception problem)
        {
            client.Dispose();
            if (Refusal(problem) is { } said) throw new MailboxException(said, problem);
            throw;
        }
    }

    private static string? Refusal(Exception problem) => problem switch
    {
        AuthenticationException => "the mail server refuses the login",
        NotSupportedException => "the mail server does not encrypt as Imap:Tls asks (STARTTLS)",
        _ => null,
    };
}
