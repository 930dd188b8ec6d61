using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Calls;
using SalesBot.Conversations;
using SalesBot.Values;

namespace SalesBot.Host.Api;

/// <summary>
/// <c>POST /api/calls</c>: a telephone exchange tells of a call (B2), any of its stages, in any order and again: the id is the call's
/// (D10).
/// </summary>
internal sealed class ReportCall(SaveForCaller save, Office office, ApiOptions options)
{
    private const int LongestBody = 16 * 1024;
    private const int LongestId = 80;
    private const int LongestName = 120;
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostBehind = TimeSpan.FromDays(7);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    /// <summary>
    /// Takes one report: 200 with what is known of the call, 400 with what is wrong with the report, 409 when the id is of a call of
    /// another client, 503 when it could not be saved.
    /// </summary>
    public async Task<IResult> Take(HttpContext context)
    {
        var stop = context.RequestAborted;
        if (ApiBody.IsPacked(context.Request)) return Refused.Packed();
        if (await Read(context.Request, stop) is not { } body)
            return TooLong();
        Report? report;
        try
        {
            report = JsonSerializer.Deserialize<Report>(BodyText.Utf8(body, context.Request.ContentType), Json);
        }
        catch (JsonException wrong)
        {
            return BadJson.Of(wrong, "a report of a call");
        }

        var mistakes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return Checked(report, mistakes) is { } news ? await Save(Caller.Of(context), news, stop) : Results.ValidationProblem(mistakes);
    }

    /// <summary>Keeps what an exchange has told.</summary>
    public Task<IResult> Save(Caller? caller, CallNews news, CancellationToken stop) => save.Do(caller, async work =>
        await AnnounceCall.Do(work, news, options.Tasks) is { } report ? Results.Json(report)
            : Refused.Conflict($"The id «{news.Key}» is of a call with another number."), stop);

    /// <summary>The body of a request; null when it is too long for a report.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken stop)
    {
        var body = new byte[LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop);
        return length > LongestBody ? null : body[..length];
    }

    /// <summary>Why such a body is not read.</summary>
    public static IResult TooLong() => Refused.TooLarge($"A report of a call has {LongestBody / 1024} KB at most.");

    private CallNews? Checked(Report? report, Dictionary<string, string[]> mistakes)
    {
        var now = office.Clock.GetUtcNow();
        var at = OfficeMoment.Read(report?.At, office.Calendar, now);
        var client = report?.Phone?.Length > LongestName ? null
            : report?.Direction == "out" ? CallParty.Dialled(report.Phone) : CallParty.Read(report?.Phone);
        if (report?.Id is not { Length: > 0 and <= LongestId })
            mistakes["id"] = [$"An id of 1 to {LongestId} characters is needed: all that is told of one call is known by it."];
        if (client is null)
            mistakes["phone"] = ["Not a phone number: +7 916 123-45-67, 8 (916) 1234567, sip:79161234567@pbx, 101; empty when hidden."];
        if (report?.Seconds is < 0 or > 86_400) mistakes["seconds"] = ["From 0 to 86,400."];
        if (report?.Name?.Length > LongestName) mistakes["name"] = [$"At most {LongestName} characters."];
        if (report?.To?.Length > LongestName) mistakes["to"] = [$"At most {LongestName} characters."];
        if (report?.Dialled?.Length > LongestName) mistakes["dialled"] = [$"At most {LongestName} characters."];
        if (StageOf(report?.State) is null) mistakes["state"] = ["ringing, answered or ended."];
        if (report?.Direction is not (null or "in" or "out")) mistakes["direction"] = ["in or out."];
        if (at is null) mistakes["at"] = ["Not a date and time: 2026-11-26T09:00:00+03:00; without a zone it is on the office's clock."];
        else if (at > now + MostAhead || at < now - MostBehind) mistakes["at"] = ["Not within the last seven days."];
        return mistakes.Count > 0 ? null : new CallNews(report!.Id!, StageOf(report.State)!.Value)
        {
            Client = client,
            Who = CleanText.OneLine(report.Name ?? "", LongestName).Text,
            At = OfficeMoment.IsSaid(report.At) ? at : null,
            To = string.IsNullOrWhiteSpace(report.To) ? null : CleanText.OneLine(report.To, LongestName).Text,
            Dialled = string.IsNullOrWhiteSpace(report.Dialled) ? null : CleanText.OneLine(report.Dialled, LongestName).Text,
            Outgoing = report.Direction is null ? null : report.Direction == "out",
            Answered = report.Answered,
            Seconds = report.Seconds,
        };
    }

    private static CallStage? StageOf(string? state) => state switch
    {
        null or "ringing" => CallStage.Ringing,
        "answered" => CallStage.Answered,
        "ended" => CallStage.Ended,
        _ => null,
    };

    /// <summary>The body of a report.</summary>
    private sealed record Report(string? Id, string? Phone, string? Name, string? To, string? Dialled, JsonElement? At, string? State,
        string? Direction, bool? Answered, double? Seconds);
}
