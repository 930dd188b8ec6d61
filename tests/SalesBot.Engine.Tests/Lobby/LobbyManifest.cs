using System.Text.Json;

namespace ServiceDesk.Lobby;

/// <summary>What the terminal is and shows by itself, from <c>manifest.json</c> beside this file.</summary>
/// <param name="Columns">Characters in a line of its screen.</param>
/// <param name="Messages">How many messages it keeps; the oldest goes first.</param>
/// <param name="Title">Its first line, by language.</param>
/// <param name="Hint">How a button is pressed on keys alone, by language.</param>
internal sealed record LobbyManifest(
    int Columns, int Messages, IReadOnlyDictionary<string, string> Title, IReadOnlyDictionary<string, string> Hint)
{
    public static LobbyManifest Read()
    {
        using var file = typeof(LobbyManifest).Assembly.GetManifestResourceStream("ServiceDesk.Lobby.manifest.json")!;
        return JsonSerializer.Deserialize<LobbyManifest>(file, JsonSerializerOptions.Web)!;
    }
}
