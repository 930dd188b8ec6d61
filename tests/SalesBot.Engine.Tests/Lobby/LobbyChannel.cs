using System.Globalization;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace ServiceDesk.Lobby;

/// <summary>
/// The terminal in the entrance hall: who holds their badge to it sees what the desk has for them, the newest below. It has keys and no
/// mouse, and takes no files.
/// </summary>
internal sealed class LobbyChannel(LobbyManifest manifest) : IChannel
{
    public const string ChannelName = "lobby";

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Shown>> badges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> menus = new(StringComparer.Ordinal);
    private int lastId;

    public string Name => ChannelName;

    public Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        if (message.File is not null) return Task.FromResult<SendResult>(new SendResult.Refused("The terminal takes no files"));
        lock (gate) return Task.FromResult<SendResult>(new SendResult.Sent(Show(message)));
    }

    public Task ShowCommands(string route, IReadOnlyList<string> commands, string language, CancellationToken stop)
    {
        lock (gate) menus[route] = string.Join(' ', commands.Select(command => $"/{command}"));
        return Task.CompletedTask;
    }

    /// <summary>The screen of whoever holds this badge to it, line by line.</summary>
    public IReadOnlyList<string> Screen(string badge, string language)
    {
        lock (gate)
            return LobbyScreen.Draw(manifest, language, [.. Of(badge).Select(one => one.Screen)], menus.GetValueOrDefault(badge, ""));
    }

    /// <summary>A button by its number on the screen, and the message it stands on; null for none.</summary>
    public (Button Button, string MessageId)? Button(string badge, int number)
    {
        lock (gate)
        {
            var all = Of(badge).SelectMany(one => LobbyScreen.Buttons(one.Screen).Select(button => (button, one.Id))).ToList();
            return number >= 1 && number <= all.Count ? all[number - 1] : null;
        }
    }

    private string Show(Outgoing message)
    {
        var messages = Of(message.Route);
        messages.RemoveAll(one => one.Id == message.Removes);
        var at = messages.FindIndex(one => one.Id == message.Replaces);
        var shown = new Shown(at < 0 ? (++lastId).ToString(CultureInfo.InvariantCulture) : messages[at].Id, message.Screen);
        if (at < 0) messages.Add(shown);
        else messages[at] = shown;
        if (messages.Count > manifest.Messages) messages.RemoveAt(0);
        return shown.Id;
    }

    private List<Shown> Of(string badge) => badges.TryGetValue(badge, out var messages) ? messages : badges[badge] = [];

    private sealed record Shown(string Id, Screen Screen);
}
