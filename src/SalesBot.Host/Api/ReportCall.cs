using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.MissedCalls;

namespace SalesBot.Host.Api;

/// <summary><c>POST /api/calls</c>: a telephone exchange reports a call (B2). The same id with the same body is answered as before and does nothing more.</summary>
internal sealed class ReportCall(Database database, Office office, ApiOptions options, OutboxSender sender)
{
    private const int Tries = 3;
    private const int LongestBody = 16 * 1024;
    private const int LongestId = 80;
    private const int LongestName = 120;
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostBehind = TimeSpan.FromDays(7);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Takes one report: 200 with what became of it, 400 with what is wrong with it, 409 when the id was used for another one, 503 when it could not be saved.</summary>
    public async Task<IResult> Take(HttpContext context)
    {
        var stop = context.RequestAborted;
        if (await Read(context.Request, stop) is not { } body) return Results.Problem($"A report has {LongestBody / 1024} KB at most.", statusCode: StatusCodes.Status413PayloadTooLarge);
        Report? report;
        try
        {
            report = JsonSerializer.Deserialize<Report>(body, Json);
        }
        catch (JsonException wrong)
        {
            return Results.Problem($"This is no report of a call: {wrong.Message}", statusCode: StatusCodes.Status400BadRequest);
        }

        var mistakes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return Checked(report, mistakes) is { } call ? await Save(report!.Id!, body, call, stop) : Results.ValidationProblem(mistakes);
    }

    private async Task<IResult> Save(string id, byte[] body, ReportedCall call, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Do(id, body, call, stop);
            }
            catch (DbUpdateException conflict) when (attempt < Tries && StorageTroubles.Of(conflict) is null)
            {
                // Another process was faster, perhaps with the same report: what is true now decides.
            }
            catch (Exception failure) when (StorageTroubles.Of(failure) is not null)
            {
                return Results.Problem("The report could not be saved. Send it again; the same id does nothing twice.", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }
    }

    private async Task<IResult> Do(string id, byte[] body, ReportedCall call, CancellationToken stop)
    {
        var (key, hash) = ($"calls:{id}", Convert.ToHexStringLower(SHA256.HashData(body)));
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        if (await db.ApiReceipts.AsNoTracking().FirstOrDefaultAsync(receipt => receipt.Key == key, stop) is { } former)
        {
            return former.BodyHash == hash ? Results.Text(former.Answer, "application/json")
                : Results.Problem($"The id «{id}» was used for another report.", statusCode: StatusCodes.Status409Conflict);
        }

        var work = new ApiWork(db, office);
        var answer = JsonSerializer.Serialize(await AnnounceCall.Do(work, call, options.Tasks), Json);
        db.ApiReceipts.Add(new ApiReceipt { Key = key, BodyHash = hash, Answer = answer, At = work.Now });
        await work.Save();
        await write.Commit(stop);
        sender.Wake();
        return Results.Text(answer, "application/json");
    }

    private ReportedCall? Checked(Report? report, Dictionary<string, string[]> mistakes)
    {
        var now = office.Clock.GetUtcNow();
        var at = report?.At ?? now;
        var phone = report?.Phone is { Length: > 0 and <= 60 } given ? PhoneNumber.TryParse(given) : null;
        if (report?.Id is not { Length: > 0 and <= LongestId }) mistakes["id"] = [$"An id of 1 to {LongestId} characters of your own is needed: the same call reported again is known by it."];
        if (phone is null) mistakes["phone"] = ["Not a phone number: +7 916 123-45-67, 8 (916) 1234567 and the like."];
        if (report?.Seconds is < 0 or > 86_400) mistakes["seconds"] = ["From 0 to 86,400."];
        if (report?.Name?.Length > LongestName) mistakes["name"] = [$"At most {LongestName} characters."];
        if (report?.To?.Length > LongestName) mistakes["to"] = [$"At most {LongestName} characters."];
        if (report?.State is not (null or "ringing" or "ended")) mistakes["state"] = ["ringing or ended."];
        if (at > now + MostAhead || at < now - MostBehind) mistakes["at"] = ["Not within the last seven days."];
        return mistakes.Count > 0 ? null
            : new ReportedCall(phone!, CleanText.OneLine(report!.Name ?? "", LongestName).Text, at.ToUniversalTime(), report.To, report.State == "ended", report.Answered, report.Seconds);
    }

    private static async Task<byte[]?> Read(HttpRequest request, CancellationToken stop)
    {
        var body = new byte[LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop);
        return length > LongestBody ? null : body[..length];
    }

    /// <summary>The body of a report.</summary>
    private sealed record Report(string? Id, string? Phone, string? Name, string? To, DateTimeOffset? At, string? State, bool Answered, double? Seconds);

    /// <summary>What a program does: the record names the API.</summary>
    private sealed class ApiWork(SalesBotDb db, Office office) : Work(db, office)
    {
        protected override string Channel => "api";
    }
}
