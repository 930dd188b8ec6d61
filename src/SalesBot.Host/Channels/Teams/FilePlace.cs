using System.Text.Json;
using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams;

/// <summary>
/// Where a person lets the bot put a file: the <c>uploadInfo</c> of their consent. As JSON it is the place that the core keeps.
/// </summary>
/// <param name="UploadUrl">Where its bytes go; whoever has it may write there, so it is never logged.</param>
/// <param name="ContentUrl">Where it can be read afterwards.</param>
/// <param name="Name">Its name there: another one when there was a file of that name already.</param>
/// <param name="UniqueId">Its id in the drive.</param>
/// <param name="FileType">Its extension.</param>
internal sealed record FilePlace(string UploadUrl, string ContentUrl, string Name, string UniqueId, string FileType)
{
    private const int LongestUrl = 8000;

    /// <summary>As an activity brings it; null when something is missing or out of all proportion.</summary>
    public static FilePlace? Of(JsonElement uploadInfo) =>
        uploadInfo.Text("uploadUrl") is { Length: > 0 and <= LongestUrl } upload
            && uploadInfo.Text("contentUrl") is { Length: > 0 and <= LongestUrl } content
        && uploadInfo.Text("name") is { Length: > 0 and <= 400 } name && uploadInfo.Text("uniqueId") is { Length: > 0 and <= 100 } id
            ? new(upload, content, name, id, uploadInfo.Text("fileType") is { Length: <= 40 } type ? type : "")
            : null;

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ConnectorJson.Options);

    /// <summary>Back from JSON; null when it is no such place.</summary>
    public static FilePlace? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FilePlace>(json, ConnectorJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
