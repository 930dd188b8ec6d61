using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Tests;

/// <summary>A channel that keeps what each account sees: messages, edits and removals.</summary>
public sealed class TestChannel : IChannel
{
    /// <summary>Its name.</summary>
    public const string ChannelName = "telegram";

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<ShownMessage>> chats = [];
    private int lastId;

    /// <summary>What becomes of a message before it is shown; null lets it arrive.</summary>
    public Func<Outgoing, SendResult?> Answer { get; set; } = _ => null;

    /// <summary>Menus that were set, by route.</summary>
    public Dictionary<string, IReadOnlyList<string>> Menus { get; } = [];

    public string Name => ChannelName;

    /// <summary>Whether it is a channel like Teams, that shows forms and answers a press with the card.</summary>
    public bool IsRich { get; set; }

    public bool ShowsForms => IsRich;

    public bool AsksBeforeFiles { get; set; }

    public bool AnswersWithCard => IsRich;

    public Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        if (Answer(message) is { } result) return Task.FromResult(result);
        lock (gate)
        {
            if (!chats.TryGetValue(message.Account, out var chat)) chats[message.Account] = chat = [];
            var at = chat.FindIndex(shown => shown.Id == message.Replaces);
            var shown = new ShownMessage(at >= 0 ? message.Replaces! : $"m{++lastId}", message.Screen, message.File,
                at >= 0 ? chat[at].Edits + 1 : 0);
            if (at >= 0) chat[at] = shown;
            else chat.Add(shown);
            chat.RemoveAll(old => old.Id == message.Removes);
            return Task.FromResult<SendResult>(new SendResult.Sent(shown.Id));
        }
    }

    public Task ShowCommands(string route, IReadOnlyList<string> commands, string language, CancellationToken stop)
    {
        lock (gate) Menus[route] = commands;
        return Task.CompletedTask;
    }

    /// <summary>The messages an account sees.</summary>
    public IReadOnlyList<ShownMessage> Shown(string account)
    {
        lock (gate)
        {
            if (!chats.TryGetValue(account, out var chat)) return [];
            // Every screen of the suite is counted: a label that is longer does not fit on a phone.
            Assert.All(chat.SelectMany(message => message.Screen.Rows).SelectMany(row => row),
                button => Assert.InRange(button.Label.Length, 1, Button.LongestLabel));
            return [.. chat];
        }
    }
}

/// <summary>A message as it stands.</summary>
public sealed record ShownMessage(string Id, Screen Screen, OutgoingFile? File, int Edits)
{
    /// <summary>Whether its text or one of its buttons shows this; spaces and dashes do not count.</summary>
    public bool Shows(string text) =>
        Folded(Screen.PlainText() + "\n" + string.Join('\n', Screen.Rows.SelectMany(row => row).Select(button => button.Label)))
        .Contains(Folded(text), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '(' and not ')'));
}
