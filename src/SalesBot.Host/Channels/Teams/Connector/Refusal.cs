using System.Text.Json;

namespace SalesBot.Host.Channels.Teams.Connector;

/// <summary>
/// What a refused call means. Only the Connector's own JSON with a known code says «gone» or «never»; any other answer may be a proxy's.
/// Pure.
/// </summary>
internal static class Refusal
{
    /// <summary>Nobody reads there any more (facts.md): the codes of a 403.</summary>
    private static readonly string[] Gone = ["MessageWritesBlocked", "BotNotInConversationRoster", "ConversationBlockedByUser"];

    /// <summary>The message itself is at fault: the codes of a 400 or 413.</summary>
    private static readonly string[] Never = ["BadSyntax", "BadArgument", "MissingProperty", "MessageSizeTooBig"];

    /// <summary>The error of an answer; <paramref name="body"/> is undefined when it holds no JSON.</summary>
    public static ConnectorError Of(int status, JsonElement body, TimeSpan? retryAfter)
    {
        var error = body.Field("error");
        string[] codes = [.. new[] { error.Text("subCode"), body.Text("subCode"), error.Text("code") }.OfType<string>()];
        var code = codes.FirstOrDefault(Gone.Contains) ?? codes.FirstOrDefault(said => said.Length > 0) ?? "";
        return new(status, code, error.Text("message") ?? error.Text() ?? "", retryAfter, IsOfWholeChannel(status, code));
    }

    /// <summary>Whether nobody reads there any more.</summary>
    public static bool IsGone(ConnectorError error) => error.Status == 403 && Gone.Contains(error.Code);

    /// <summary>Whether the message will never be taken.</summary>
    public static bool IsForEver(ConnectorError error) =>
        error.Status == ConnectorError.NotCalled || (error.Status is 400 or 413 && Never.Contains(error.Code));

    // 429 and 412 are of one conversation (facts.md), whoever says it; who may not call at all may not call anybody.
    private static bool IsOfWholeChannel(int status, string code) =>
        status is not (429 or 412) && (code.Length == 0 || status == 401 || (status == 403 && !Gone.Contains(code)));
}
