using System.Globalization;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The way to people who sit before the demo page: what is sent becomes a row of their chat, and the open pages are told.
/// </summary>
internal sealed class BrowserChannel(BrowserHistory history, BrowserMenus menus, TimeProvider clock) : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "browser";

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <inheritdoc />
    public async Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        try
        {
            var shown = await history.Show(message, clock.GetUtcNow(), stop);
            return new SendResult.Sent(shown.Id.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception failure) when (StorageTroubles.Of(failure) is not null)
        {
            return new SendResult.Later(failure.Message);
        }
    }

    /// <inheritdoc />
    public Task ShowCommands(string route, IReadOnlyList<string> commands, string language, CancellationToken stop)
    {
        if (menus.Show(route, commands)) history.Announce();
        return Task.CompletedTask;
    }
}
