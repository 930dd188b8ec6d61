using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SalesBot.Calls;

namespace SalesBot.Host.Api.Exchanges;

/// <summary>
/// Mango Office, by «API Виртуальной АТС»: a form with <c>vpbx_api_key</c>, <c>sign</c> and <c>json</c> is posted to
/// <c>…/events/call</c> at every change of a leg and to <c>…/events/summary</c> at the end; <c>entry_id</c> is the call, <c>call_id</c>
/// one leg of it.
/// </summary>
internal static class Mango
{
    private const int Incoming = 1;
    private const int OutgoingCall = 2;

    /// <summary>Whether the form is signed with the office's key and salt: SHA-256 of key, JSON and salt in hexadecimal digits.</summary>
    public static bool IsSigned(IReadOnlyDictionary<string, string> form, MangoSecret secret)
    {
        var expected = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(secret.Key + form.GetValueOrDefault("json") + secret.Salt)));
        return Same(form.GetValueOrDefault("vpbx_api_key") ?? "", secret.Key)
            && Same((form.GetValueOrDefault("sign") ?? "").ToLowerInvariant(), expected);
    }

    /// <summary>What the event tells of a call; null when it is none that matters here. Pure.</summary>
    public static CallNews? Translate(string path, JsonElement json) => path.Trim('/').ToLowerInvariant() switch
    {
        "events/call" => OfLeg(json),
        "events/summary" => OfWhole(json),
        _ => null,
    };

    /// <summary>The voice menu rings at nobody, and the end of a leg is not the end of the call.</summary>
    private static CallNews? OfLeg(JsonElement json)
    {
        var (from, to) = (Part(json, "from"), Part(json, "to"));
        var (ours, theirs) = (Text(from, "extension"), Text(to, "extension"));
        CallStage? stage = (Text(json, "call_state"), Text(json, "location")) switch
        {
            ("Appeared", "queue" or "abonent") => CallStage.Ringing,
            ("Connected", "abonent") => CallStage.Answered,
            _ => null,
        };
        if (stage is null || Text(json, "entry_id") is not { Length: > 0 } entry || (ours.Length > 0 && theirs.Length > 0)) return null;
        var outgoing = ours.Length > 0;
        return new CallNews($"mango:{entry}", stage.Value)
        {
            Client = (outgoing ? CallParty.Dialled(Text(to, "number")) : CallParty.Read(Text(from, "number"))) ?? CallParty.Hidden,
            To = outgoing ? ours : theirs.Length > 0 ? theirs : null,
            Dialled = outgoing ? null : NotEmpty(Text(to, "line_number")),
            Outgoing = outgoing,
            At = stage == CallStage.Ringing ? Moment(json, "timestamp") : null,
        };
    }

    private static CallNews? OfWhole(JsonElement json)
    {
        var direction = Number(json, "call_direction");
        if (Text(json, "entry_id") is not { Length: > 0 } entry || direction is not (Incoming or OutgoingCall)) return null;
        var outgoing = direction == OutgoingCall;
        var (client, colleague) = outgoing ? (Part(json, "to"), Part(json, "from")) : (Part(json, "from"), Part(json, "to"));
        var answered = Number(json, "entry_result") == 1;
        var began = Moment(json, answered ? "talk_time" : "create_time");
        return new CallNews($"mango:{entry}", CallStage.Ended)
        {
            Client = CallParty.Read(Text(client, "number")) ?? CallParty.Hidden,
            To = Text(colleague, "extension") is { Length: > 0 } extension ? extension : null,
            Dialled = outgoing ? null : NotEmpty(Text(json, "line_number")),
            Outgoing = outgoing,
            Answered = answered,
            At = Moment(json, "create_time"),
            Seconds = Moment(json, "end_time") is { } end && began is { } from && end >= from ? (end - from).TotalSeconds : null,
        };
    }

    private static JsonElement Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

    // The same field comes as a number and as a text.
    private static string Text(JsonElement json, string name)
    {
        var value = Part(json, name);
        return value.ValueKind switch
        {
            JsonValueKind.String => JsonText.Of(value).Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
    }

    private static string? NotEmpty(string text) => text.Length > 0 ? text : null;

    private static long? Number(JsonElement json, string name) =>
        long.TryParse(Text(json, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Moment(JsonElement json, string name) =>
        Number(json, name) is > 0 and < 100_000_000_000 and { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
