using SalesBot.Host.Hosting;

namespace SalesBot.Host.Channels;

/// <summary>What the folder of a channel puts into the program, said at its front door.</summary>
/// <param name="Add">Adds it to the services; nothing where the settings do not have it on.</param>
/// <param name="Map">Opens its addresses; none where it is not on.</param>
internal sealed record HostChannel(Action<WebApplicationBuilder, HostSettings> Add, Action<WebApplication> Map)
{
    /// <summary>What it does once the tables are there and before anything comes in.</summary>
    public Func<WebApplication, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    /// <summary>Its settings; null for the demo, which is switched on where no other channel is.</summary>
    public ChannelSettings? Settings { get; init; }
}

/// <summary>The settings of a channel.</summary>
/// <param name="Switch">The one that has it on, <c>Telegram:Token</c>; its section is the channel's.</param>
/// <param name="Options">What the section is read into.</param>
/// <param name="Read">Reads it, says what cannot work, and answers whether it is on.</param>
internal sealed record ChannelSettings(string Switch, Type Options, Func<IConfiguration, ICollection<string>, bool> Read)
{
    /// <summary>The section's name.</summary>
    public string Section => Switch[..Switch.IndexOf(':', StringComparison.Ordinal)];
}
