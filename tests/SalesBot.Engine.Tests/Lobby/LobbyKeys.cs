using System.Globalization;
using SalesBot.Conversations;

namespace ServiceDesk.Lobby;

/// <summary>What is typed at the terminal, as the engine takes it: <c>*2</c> is the second button, all else is said.</summary>
internal static class LobbyKeys
{
    public static Task Type(LobbyChannel channel, string badge, string line, Receive receive)
    {
        var incoming = new Incoming
        {
            Channel = LobbyChannel.ChannelName,
            UpdateId = Guid.NewGuid().ToString("N"),
            From = new Account(badge, badge),
            Route = badge,
        };
        var pressed = line is ['*', .. var keys] && int.TryParse(keys, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? channel.Button(badge, number) : null;
        return receive(
            pressed is { } press ? incoming with { Tap = new Tap(press.Button.Value, press.MessageId) } : incoming with { Text = line },
            default);
    }
}
