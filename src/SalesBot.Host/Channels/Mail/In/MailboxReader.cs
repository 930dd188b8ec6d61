using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using SalesBot.Data;
using SalesBot.Mailboxes;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>
/// Reads the mailbox as long as the process runs, while no other process does; what ends a session is said in the health and begins the
/// next one after a pause.
/// </summary>
internal sealed class MailboxReader(
    ImapDoor door, MailboxSession session, MailboxDesk desk, TimeProvider clock, ILogger<MailboxReader> log) : BackgroundService
{
    private const int MostDoublings = 6;
    private static readonly TimeSpan shortestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan longestPause = TimeSpan.FromMinutes(5);

    /// <summary>Whether the line or the mail server is why something failed.</summary>
    internal static bool IsOutside(Exception problem) => problem is IOException or SocketException or ProtocolException or CommandException
        or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotOpenException or OperationCanceledException
        or SslHandshakeException or MailboxException or TimeoutException;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            failures = await Read(stoppingToken) ? 0 : failures + 1;
            await Task.WhenAny(Task.Delay(Pause(failures), clock, stoppingToken));
        }

        await Quietly(desk.Free);
    }

    /// <summary>Reads while it can; false when something went wrong.</summary>
    internal async Task<bool> Read(CancellationToken stop)
    {
        try
        {
            if (!await desk.Hold(stop)) return true;
            using var client = await door.Open(stop);
            log.LogInformation("The mailbox {Mailbox} is read by this process", desk.Name);
            await session.Run(client, stop);
            return true;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception problem)
        {
            await Say(problem);
            return false;
        }
    }

    private async Task Say(Exception problem)
    {
        var sentence = Sentence(problem);
        // Where the line is why, a trace says no more.
        log.LogWarning(IsOutside(problem) ? null : problem, "The mailbox {Mailbox} cannot be read: {Reason}", desk.Name, sentence);
        if (StorageTroubles.Of(problem) is null)
            await Quietly(() => desk.Fail(sentence, problem is MailboxException or SslHandshakeException));
    }

    /// <summary>What the admins and the health are told; never what a letter or a secret says.</summary>
    private static string Sentence(Exception problem) => problem switch
    {
        MailboxException => problem.Message,
        SslHandshakeException => "the mail server's certificate is not trusted, or it speaks no TLS on this port",
        SocketException => $"the mail server cannot be reached ({problem.Message})",
        ImapCommandException refusal => $"the mail server refuses a command ({refusal.ResponseText})",
        OperationCanceledException or TimeoutException => "the mail server does not answer in time",
        _ when IsOutside(problem) => "the connection to the mail server ended",
        _ => "reading it failed; the log has more",
    };

    private static TimeSpan Pause(int failures)
    {
        var pause = shortestPause * Math.Pow(2, Math.Min(failures, MostDoublings));
        return pause < longestPause ? pause : longestPause;
    }

    private async Task Quietly(Func<Task> note)
    {
        try
        {
            await note();
        }
        catch (Exception problem)
        {
            log.LogWarning(problem, "How the mailbox stands could not be noted");
        }
    }
}
