using System.Net;
using System.Text.Json.Nodes;
using SalesBot.Conversations;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>
/// Activities as clients, proxies and versions of Teams really send them: each is understood, refused or passed over once, and the next
/// person is served.
/// </summary>
public sealed class PlayedActivityTests : TeamsTest
{
    private const string Find = "/find Иванов";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Channels/Teams/Activities");

    private static readonly (string Name, int Status, string? What)[] Right =
    [
        ("aadObjectId-missing", 200, Find),
        ("attachment-number-name", 200, Find),
        ("back-to-normal", 200, Find),
        ("cancel", 200, "/cancel"),
        ("emoji-only", 200, "🙂"),
        ("entity-encoded-arrow", 200, "89165550003 Иванов Пётр ООО «Рога & Копыта» кровля -> Сидоров"),
        ("from-id-120-chars", 200, null),
        ("group-without-conversationType", 200, null),
        ("groupChat", 200, null),
        ("guest-role-and-other-tenant-in-from", 200, Find),
        ("html-beside-text", 200, Find),
        ("html-only-text-missing", 200, Find),
        ("id-missing", 400, null),
        ("imBack-value", 200, "Обращения"),
        ("installation-add-again", 200, "is back"),
        ("invoke-feedback", 501, null),
        ("invoke-no-name", 501, null),
        ("invoke-signin", 501, null),
        ("invoke-task-fetch", 501, null),
        ("invoke-unknown", 501, null),
        ("lone-surrogate", 200, "/find "),
        ("many-members", 200, null),
        ("mention-before-a-line", 200, "89165550001 Иванов Пётр ООО Ромашка кровля -> Сидоров"),
        ("mention-before-command", 200, Find),
        ("message-with-a-forwarded-card-4-containers-deep", 200, Find),
        ("message-with-a-forwarded-card-5-containers-deep", 200, Find),
        ("message-with-a-forwarded-card-6-containers-deep", 200, Find),
        ("messageDelete", 200, null),
        ("messageReaction", 200, null),
        ("messageUpdate-edited-", 200, "corrected: /find Сидоров"),
        ("name-missing", 200, Find),
        ("nbsp-and-zero-width", 200, "\u200B/find\u00A0Иванов\u200B"),
        ("pasted-mail-address-only-in-html", 200, "GAVALDA Yasmina yg@x.example"),
        ("plain-command", 200, Find),
        ("press-empty-key", 200, "pressed: /leads@0"),
        ("press-with-msteams-object", 200, "pressed: /leads@0"),
        ("serviceUrl-other-case", 200, Find),
        ("serviceUrl-region-change", 200, Find),
        ("serviceUrl-with-slash-claim-without", 200, Find),
        ("serviceUrl-without-slash-claim-with", 200, Find),
        ("team-scope", 200, null),
        ("tenant-missing-in-conversation", 200, Find),
        ("tenant-nowhere", 403, null),
        ("text-is-number", 200, "cannot be read"),
        ("typing", 200, null),
    ];

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)["teams-".Length..]).Order()];

    [Theory] // K1, K3, K8, K12-K14
    [MemberData(nameof(Names))]
    public async Task Each_is_dealt_with_once_and_stops_nobody_else(string name)
    {
        var (_, status, what) = Assert.Single(Right, row => row.Name == name);
        var (body, token) = Played(name);

        using var answer = await Bot.Post(body, "Bearer " + token);

        Assert.Equal(((HttpStatusCode)status, what), (answer.StatusCode, Received.Select(What).SingleOrDefault()));
        await Bot.Post(Teams.Activity(id: "f:2", person: "29:boris", more: new { text = Find }));
        Assert.Equal(("29:boris", Find), (Received.Last().From.Id, Received.Last().Text));
    }

    private static string? What(Incoming incoming) => incoming switch
    {
        { CameBack: true } => "is back",
        { Unreadable: true } => "cannot be read",
        { Tap: { } tap } => $"pressed: {tap.Value}",
        { Edited: true } => $"corrected: {incoming.Text}",
        { Unsupported: { } kind } => kind,
        _ => incoming.Text,
    };

    private (string Body, string Token) Played(string name)
    {
        var file = File.ReadAllText(Path.Combine(Folder, $"teams-{name}.json"));
        var here = file.Replace("127.0.0.1:21603", new Uri(Teams.Url).Authority, StringComparison.Ordinal);
        var played = JsonNode.Parse(here)!.AsObject();
        var activity = Teams.Activity();
        foreach (var (field, value) in (played["over"]?.AsObject() ?? played).ToList())
            activity[field] = value?.DeepClone();
        foreach (var field in played["drop"]?.AsArray().Select(field => (string)field!) ?? [])
            activity.Remove(field);
        var claims = played["claim"]?.AsObject()
            .ToDictionary(claim => claim.Key, claim => (object?)(string?)claim.Value, StringComparer.Ordinal);
        return ((string?)played["body"] ?? activity.ToJsonString(), Teams.Token(claims));
    }
}
