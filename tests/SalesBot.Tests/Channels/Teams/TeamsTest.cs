using System.Collections.Concurrent;
using SalesBot.Conversations;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>The channel against the fake; what comes in is kept.</summary>
public abstract class TeamsTest : IAsyncLifetime
{
    private protected ManualClock Clock { get; } = new();

    private protected FakeTeams Teams { get; private set; } = null!;

    private protected TeamsBot Bot { get; private set; } = null!;

    private protected ConcurrentQueue<Incoming> Received { get; } = new();

    /// <summary>What the inbox says.</summary>
    private protected Receive Inbox { get; set; } = (_, _) => Task.FromResult(new Receipt());

    /// <summary>Settings of the section beside the usual ones.</summary>
    private protected virtual (string Key, string? Value)[] Settings => [];

    public async Task InitializeAsync()
    {
        Teams = await FakeTeams.Start(Clock);
        Bot = await TeamsBot.Start(Teams, Take, Clock, null, Settings);
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private protected Task<Receipt> Take(Incoming incoming, CancellationToken stop)
    {
        Received.Enqueue(incoming);
        return Inbox(incoming, stop);
    }
}
