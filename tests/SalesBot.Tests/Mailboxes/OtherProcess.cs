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

/// <summary>A reader as the host runs it.</summary>
internal static class RunningReader
{
    /// <summary>Runs until stopped; completed when it has given the mailbox back.</summary>
    public static async Task StartAndRun(this MailboxReader reader, CancellationToken stop)
    {
        await reader.StartAsync(stop);
        await reader.ExecuteTask!;
    }
}

/// <summary>Facts about a real mail server.</summary>
public sealed class DovecotTheoryAttribute : TheoryAttribute
{
    public DovecotTheoryAttribute() => Skip = Dovecot.Skip;
}
