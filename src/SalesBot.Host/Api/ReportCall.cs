using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Conversations;
using SalesBot.MissedCalls;
using SalesBot.Values;

namespace SalesBot.Host.Api;

/// <summary>
/// <c>POST /api/calls</c>: a telephone exchange reports a call (B2). The same id with the same body is answered as before and does nothing
/// more.
/// </summary>
internal sealed class ReportCall(AnswerOnce once, Office office, ApiOptions options)
{
    private const int LongestBody = 16 * 1024;
    private const int LongestId = 80;
    private const int LongestName = 120;
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostBehind = TimeSpan.FromDays(7);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>
    /// Takes one report: 200 with what became of it, 400 with what is wrong with it, 409 when the id was used for another one, 503 when it
    /// could not be saved.
    /// </summary>
    public async Task<IResult> Take(HttpContext context)
    {
        var stop = context.RequestAborted;
        if (await Read(context.Request, stop) is not { } body)
            return Results.Problem($"A report has {LongestBody / 1024} KB at most.", statusCode: StatusCodes.Status413PayloadTooLarge);
        Report? report;
        try
        {
            report = JsonSerializer.Deserialize<Report>(body, Json);
        }
        catch (JsonException wrong)
        {
            return BadJson.Of(wrong, "a report of a call");
        }

        var mistakes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return Checked(report, mistakes) is { } call
            ? await once.Do($"calls:{report!.Id}", body, async work => await AnnounceCall.Do(work, call, options.Tasks), stop)
            : Results.ValidationProblem(mistakes);
    }

    private ReportedCall? Checked(Report? report, Dictionary<string, string[]> mistakes)
    {
        var now = office.Clock.GetUtcNow();
        var at = report?.At ?? now;
        var phone = report?.Phone is { Length: > 0 and <= 60 } given ? PhoneNumber.TryParse(given) : null;
        if (report?.Id is not { Length: > 0 and <= LongestId })
            mistakes["id"] = [$"An id of 1 to {LongestId} characters of your own is needed: the same call reported again is known by it."];
        if (phone is null) mistakes["phone"] = ["Not a phone number: +7 916 123-45-67, 8 (916) 1234567 and the like."];
        if (report?.Seconds is < 0 or > 86_400) mistakes["seconds"] = ["From 0 to 86,400."];
        if (report?.Name?.Length > LongestName) mistakes["name"] = [$"At most {LongestName} characters."];
        if (report?.To?.Length > LongestName) mistakes["to"] = [$"At most {LongestName} characters."];
        if (report?.State is not (null or "ringing" or "ended")) mistakes["state"] = ["ringing or ended."];
        if (at > now + MostAhead || at < now - MostBehind) mistakes["at"] = ["Not within the last seven days."];
        return mistakes.Count > 0 ? null
            : new ReportedCall(phone!, CleanText.OneLine(report!.Name ?? "", LongestName).Text, at.ToUniversalTime(), report.To,
                report.State == "ended", report.Answered, report.Seconds);
    }

    private static async Task<byte[]?> Read(HttpRequest request, CancellationToken stop)
    {
        var body = new byte[LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop);
        return length > LongestBody ? null : body[..length];
    }

    /// <summary>The body of a report.</summary>
    private sealed record Report(string? Id, string? Phone, string? Name, string? To, DateTimeOffset? At, string? State, bool Answered,
        double? Seconds);
}
