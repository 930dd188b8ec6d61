using System.Text.Json.Nodes;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>What the Connector's call is answered with once the activity is saved.</summary>
/// <param name="Body">The body; null for none.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record Answer(JsonObject? Body = null, int Status = StatusCodes.Status200OK)
{
    /// <summary>Taken; there is nothing to say.</summary>
    public static readonly Answer Taken = new();

    /// <summary>An invoke that the bot does not know. Its client would read any body of a success as its result.</summary>
    public static readonly Answer Unknown = new(null, StatusCodes.Status501NotImplemented);
}
