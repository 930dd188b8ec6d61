using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Screens;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>
/// A card on its way as the message that carries it, under the 80 KB that Teams takes: a list too long for it is cut, and says so.
/// </summary>
internal static class DrawActivity
{
    // Below facts.md's 80 KB, for what the Connector adds.
    private const int MostBytes = 76 * 1024;

    /// <summary>What a notification shows, in characters.</summary>
    public const int LongestSummary = 120;

    /// <summary>The message. A file that is still with it is one that the chat cannot take, and is told of in words.</summary>
    public static JsonObject Of(Outgoing message)
    {
        var phrases = ChannelTexts.Words.For(message.Language);
        var screen = message.File is { } file ? message.Screen with { Lines = [.. message.Screen.Lines, Words(file, phrases)] }
            : message.Screen;
        return new JsonObject
        {
            ["type"] = "message",
            ["summary"] = Plain.Cut(Plain.OneLine(screen.PlainText()), LongestSummary),
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = Card(screen, message.Account, phrases),
            }),
        };
    }

    /// <summary>The card alone, as the answer to a press carries it.</summary>
    public static JsonObject Card(Screen screen, string account, Phrases phrases)
    {
        for (var lines = screen.Lines.Count; ; lines = lines * 3 / 4)
        {
            var card = DrawCard.Of(screen, account, phrases, lines);
            if (lines == 0 || JsonSerializer.SerializeToUtf8Bytes(card, ConnectorJson.Options).Length <= MostBytes)
                return card;
        }
    }

    private static Line Words(OutgoingFile file, Phrases phrases) =>
        phrases.Say("teams.file", ("name", Plain.OneLine(file.Name)), ("size", Size(file.Content.Length)));

    private static string Size(int bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MB");
}
