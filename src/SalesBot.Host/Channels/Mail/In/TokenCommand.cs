using System.Diagnostics;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>The token of a mailbox, as a command of the machine prints it. Kept until it is refused.</summary>
/// <param name="command">What the shell is given; it may hold secrets and is shown nowhere.</param>
internal sealed class TokenCommand(string command)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);
    private string? token;

    /// <summary>The token that was good last, or a new one.</summary>
    public async Task<(string Token, bool IsNew)> Get(CancellationToken stop) =>
        token is { } known ? (known, false) : (token = await Run(stop), true);

    /// <summary>It was refused: the next one is new.</summary>
    public void Refused() => token = null;

    private async Task<string> Run(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        using var process = Process.Start(Shell()) ?? throw new MailboxException("Imap:TokenCommand could not be run");
        try
        {
            var (output, _) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            var said = (await output).Trim();
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0) throw new MailboxException($"Imap:TokenCommand ended with code {process.ExitCode}");
            return said.Length > 0 ? said : throw new MailboxException("Imap:TokenCommand printed nothing");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new MailboxException($"Imap:TokenCommand did not end within {patience.TotalSeconds:0} s");
        }
    }

    private ProcessStartInfo Shell() => new(OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/sh")
    {
        ArgumentList = { OperatingSystem.IsWindows() ? "/c" : "-c", command },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    };
}
