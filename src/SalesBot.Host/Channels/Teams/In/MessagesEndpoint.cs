using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>
/// Where the Connector brings activities: 200 once one is saved, or is passed over because it cannot be read; 501 for an invoke that the
/// bot does not know; 503 when it must come again; 401 without a valid token, 403 for what the token does not cover, 400 and 413 for what
/// is no activity.
/// </summary>
internal sealed class MessagesEndpoint(TeamsOptions options, ValidateToken tokens, Door door, TakeActivity take,
    ILogger<MessagesEndpoint> log)
{
    /// <summary>The path.</summary>
    public const string Path = "/api/messages";

    // An activity holds 28 KB of text at most; files come as addresses.
    private const int BodyLimit = 256 * 1024;
    private const string RetrySeconds = "2";

    /// <summary>Takes one call.</summary>
    public async Task Take(HttpContext call)
    {
        var (caller, refusal) = await Caller(call);
        if (refusal != 0)
        {
            call.Response.StatusCode = refusal;
            return;
        }
        var (body, fault) = await ReadBody.Of(call, BodyLimit);
        if (body is null)
            call.Response.StatusCode = fault;
        else if (ReadActivity.Of(body.Value.Span) is not { HasEveryonesFields: true } activity)
            Refuse(call, StatusCodes.Status400BadRequest, "it lacks what every activity has");
        else if (door.Refusal(activity, caller) is { } problem)
            Refuse(call, StatusCodes.Status403Forbidden, problem);
        else
            await Save(call, activity);
    }

    // The body of a stranger is not even read.
    private async Task<(Caller? Caller, int Refusal)> Caller(HttpContext call)
    {
        if (options.DevelopmentClient)
            return (null, LocalClient.Problem(call) is { } problem ? Refuse(call, StatusCodes.Status403Forbidden, problem) : 0);
        try
        {
            var (caller, problem) = await tokens.Of(call.Request.Headers.Authorization, call.RequestAborted);
            return caller is null ? (null, Refuse(call, StatusCodes.Status401Unauthorized, problem)) : (caller, 0);
        }
        catch (KeysUnavailableException)
        {
            return (null, ComeAgain(call));
        }
    }

    private async Task Save(HttpContext call, Activity activity)
    {
        try
        {
            var answer = await take.Take(activity, call.RequestAborted);
            call.Response.StatusCode = answer.Status;
            if (answer.Body is not null)
                await call.Response.WriteAsJsonAsync(answer.Body, ConnectorJson.Options, call.RequestAborted);
        }
        catch (OperationCanceledException) when (call.RequestAborted.IsCancellationRequested)
        {
            call.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception wrong)
        {
            log.LogWarning(wrong, "Activity {Activity} was not saved, Teams will bring it again", activity.Id);
            call.Response.StatusCode = ComeAgain(call);
        }
    }

    private int Refuse(HttpContext call, int status, string problem)
    {
        log.LogInformation("A call to {Path} is refused with {Status}: {Problem}", Path, status, problem);
        return call.Response.StatusCode = status;
    }

    private static int ComeAgain(HttpContext call)
    {
        call.Response.Headers.RetryAfter = RetrySeconds;
        return StatusCodes.Status503ServiceUnavailable;
    }
}
