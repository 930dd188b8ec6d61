using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SalesBot.Calls;
using SalesBot.Conversations;

namespace SalesBot.Host.Api.Exchanges;

/// <summary>
/// The webhooks that exchanges send of themselves, each translated by one file. Those from a cloud prove themselves by their own signature
/// instead of the API's key.
/// </summary>
internal static class ExchangesSetup
{
    private static readonly TimeSpan mostAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan mostBehind = TimeSpan.FromDays(7);

    /// <summary>Maps what has a signature of its own and is set up.</summary>
    public static void MapSigned(this RouteGroupBuilder calls, ApiOptions options)
    {
        if (options.Mango is { } mango)
        {
            calls.MapPost("/mango/{**path}",
                (string? path, HttpContext call, ReportCall report, Office office) => OfMango(path ?? "", call, report, office, mango));
        }

        if (options.ZadarmaSecret is not { } secret) return;
        calls.MapPost("/zadarma", (HttpContext call, ReportCall report, Office office) => OfZadarma(call, report, office, secret));
        // So it checks, once, that the address is ours.
        calls.MapGet("/zadarma", (HttpContext call) => Results.Text(call.Request.Query["zd_echo"].ToString(), "text/plain"));
    }

    /// <summary>Maps what comes with the API's key.</summary>
    public static RouteHandlerBuilder MapAsterisk(this RouteGroupBuilder api) => api.MapPost("/calls/asterisk",
        async (HttpContext call, ReportCall report, Office office) => ApiBody.IsPacked(call.Request) ? Refused.Packed()
            : await Fields(call) is not { } fields ? ReportCall.TooLong()
            : Asterisk.Mistake(fields) is { } mistake ? Refused.NotAnEvent(mistake)
            : await Save(Asterisk.Translate(fields, office.Calendar), call, report, office));

    private static async Task<IResult> OfMango(string path, HttpContext call, ReportCall report, Office office, MangoSecret secret)
    {
        if (await Fields(call) is not { } form) return ReportCall.TooLong();
        if (!Mango.IsSigned(form, secret)) return Refused.NotSigned(call, nameof(Mango));
        try
        {
            using var json = JsonDocument.Parse(form.GetValueOrDefault("json") ?? "");
            return await Save(Mango.Translate(path, json.RootElement), call, report, office);
        }
        catch (JsonException wrong)
        {
            return BadJson.Of(wrong, "an event of Mango Office");
        }
    }

    private static async Task<IResult> OfZadarma(HttpContext call, ReportCall report, Office office, string secret)
    {
        if (await Fields(call) is not { } form) return ReportCall.TooLong();
        return Zadarma.IsSigned(form, call.Request.Headers["Signature"].ToString(), secret)
            ? await Save(Zadarma.Translate(form, office.Calendar), call, report, office) : Refused.NotSigned(call, nameof(Zadarma));
    }

    /// <summary>
    /// What does not matter is well received, so that it is not sent again; an answer with words in it could steer the call.
    /// </summary>
    private static async Task<IResult> Save(CallNews? news, HttpContext call, ReportCall report, Office office)
    {
        if (news is null) return Results.Ok();
        var now = office.Clock.GetUtcNow();
        if (news.At > now + mostAhead || news.At < now - mostBehind) news = news with { At = null };
        var result = await report.Save(Caller.Of(call), news, call.RequestAborted);
        return result is JsonHttpResult<CallReport> ? Results.Ok() : result;
    }

    /// <summary>The fields of a form, or of a JSON object; null when it is too long.</summary>
    private static async Task<IReadOnlyDictionary<string, string>?> Fields(HttpContext call)
    {
        if (await ReportCall.Read(call.Request, call.RequestAborted) is not { } body) return null;
        var text = Encoding.UTF8.GetString(body);
        if (text.AsSpan().TrimStart() is not ['{' or '[' or '"', ..])
        {
            return QueryHelpers.ParseQuery(text)
                .ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        }

        return OfJson(text);
    }

    private static Dictionary<string, string> OfJson(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return fields;
            foreach (var property in json.RootElement.EnumerateObject()) fields[JsonText.NameOf(property)] = JsonText.Of(property.Value);
        }
        catch (JsonException)
        {
            // Then it has no fields: whoever reads them says so.
        }

        return fields;
    }

}
