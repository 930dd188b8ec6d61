using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Channels.Teams;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Channels;

/// <summary>The channels. One line names a channel; nothing else holds a list of them.</summary>
internal static class EveryChannel
{
    private static readonly IReadOnlyList<HostChannel> all =
    [
        TelegramSetup.Channel,
        TeamsSetup.Channel,
        BrowserSetup.Channel,
    ];

    /// <summary>The settings of those that go to real people.</summary>
    public static IReadOnlyList<ChannelSettings> Settings { get; } = [.. all.Select(channel => channel.Settings).OfType<ChannelSettings>()];

    /// <summary>The settings that have one on, as a sentence names them: <c>Telegram:Token or Teams:AppId</c>.</summary>
    public static string Switches => string.Join(" or ", Settings.Select(channel => channel.Switch));

    /// <summary>Adds them to the services.</summary>
    /// <exception cref="SettingsException">The settings of one cannot work.</exception>
    public static void AddChannels(this WebApplicationBuilder builder, HostSettings settings)
    {
        foreach (var channel in all) channel.Add(builder, settings);
    }

    /// <summary>Opens their addresses.</summary>
    public static void MapChannels(this WebApplication app)
    {
        foreach (var channel in all) channel.Map(app);
    }

    /// <summary>Lets them do what comes before the first message.</summary>
    public static async Task PrepareChannels(this WebApplication app)
    {
        foreach (var channel in all) await channel.Prepare(app);
    }
}
