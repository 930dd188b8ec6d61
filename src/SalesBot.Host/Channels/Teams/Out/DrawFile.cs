using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>
/// The two messages by which a file comes into a Teams chat: the question whether the bot may put it into the person's OneDrive, and the
/// file itself once it is there.
/// </summary>
internal static class DrawFile
{
    private const int LongestName = 120;
    private const int LongestText = 2000;

    // What OneDrive takes in no name.
    private static readonly char[] Forbidden = ['"', '*', ':', '<', '>', '?', '/', '\\', '|', '#', '%'];

    /// <summary>The question; <paramref name="failed"/>: it is asked again, because putting it there has failed.</summary>
    public static JsonObject Consent(Outgoing message, OutgoingFile file, Phrases phrases, bool failed)
    {
        var context = new JsonObject { [CardData.File] = message.Id.ToString(CultureInfo.InvariantCulture) };
        var name = FileName(file.Name);
        return Message(failed ? phrases.Say("teams.file-failed", ("name", name)) : Text(message), new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.card.file.consent",
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["description"] = phrases["teams.file-consent"],
                ["sizeInBytes"] = file.Content.Length,
                ["acceptContext"] = context,
                ["declineContext"] = context.DeepClone(),
            },
        });
    }

    /// <summary>The file in the person's OneDrive, to be opened with a tap.</summary>
    public static JsonObject Info(Outgoing message, FilePlace place) => Message(Text(message), new JsonObject
    {
        ["contentType"] = "application/vnd.microsoft.teams.card.file.info",
        ["contentUrl"] = place.ContentUrl,
        ["name"] = place.Name,
        ["content"] = new JsonObject { ["uniqueId"] = place.UniqueId, ["fileType"] = place.FileType },
    });

    private static JsonObject Message(string text, JsonObject attachment) => new()
    {
        ["type"] = "message",
        // Plain: a name of a client could be Markdown.
        ["textFormat"] = "plain",
        ["text"] = text,
        ["summary"] = Plain.Cut(Plain.OneLine(text), DrawActivity.LongestSummary),
        ["attachments"] = new JsonArray(attachment),
    };

    private static string Text(Outgoing message) => Plain.Cut(Plain.Clean(message.Screen.PlainText()), LongestText);

    private static string FileName(string name)
    {
        var safe = Plain.OneLine(string.Join('_', name.Split(Forbidden))).Trim(' ', '.', '~');
        if (safe.Length > LongestName)
            safe = Plain.Start(Path.GetFileNameWithoutExtension(safe),
                LongestName - Path.GetExtension(safe).Length) + Path.GetExtension(safe);
        return safe.Length == 0 ? "file" : safe;
    }
}
