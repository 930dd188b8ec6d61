using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Mail.In;
using SalesBot.Mailboxes;

namespace SalesBot.Tests.Mailboxes;

/// <summary>Another process on the office's database.</summary>
internal sealed class OtherProcess : IAsyncDisposable
{
    public OtherProcess(TestOffice office, string mailbox) => Desk = new MailboxDesk(office.Database, office.Office,
        new OutboxSender(office.Database, [office.Channel], Sales.Features.Texts, office.Clock, NullLogger<OutboxSender>.Instance),
        mailbox);

    /// <summary>The mailbox, as it has it.</summary>
    public MailboxDesk Desk { get; }

    public async ValueTask DisposeAsync() => await Desk.Free();
}

/// <summary>A reader as the host runs it, until it is disposed of; then it has given the mailbox back.</summary>
internal sealed class RunningReader : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly MailboxReader reader;
    private readonly Task started;

    public RunningReader(MailboxReader reader)
    {
        this.reader = reader;
        started = reader.StartAsync(stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested) return;
        await started;
        await stop.CancelAsync();
        await reader.ExecuteTask!;
        reader.Dispose();
        stop.Dispose();
    }
}

/// <summary>Facts about a real mail server.</summary>
public sealed class DovecotTheoryAttribute : TheoryAttribute
{
    public DovecotTheoryAttribute() => Skip = Dovecot.Skip;
}
