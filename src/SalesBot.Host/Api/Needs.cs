using SalesBot.Programs;

namespace SalesBot.Host.Api;

/// <summary>What a key must be for at one address.</summary>
internal static class Needs
{
    /// <summary>Lets in only who may: 401 for a stranger, 403 for a key that is for something else.</summary>
    public static RouteHandlerBuilder Needing(this RouteHandlerBuilder door, ApiRights right) => door.AddEndpointFilter((call, next) =>
        Caller.Of(call.HttpContext) is not { } caller ? ValueTask.FromResult<object?>(Refused.NotKnown(call.HttpContext))
        : caller.Rights.HasFlag(right) ? next(call) : ValueTask.FromResult<object?>(Refused.NotAllowed(Word(right))));

    /// <summary>The right as the API's page names it: <c>add-leads</c>.</summary>
    private static string Word(ApiRights right) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(right.ToString());
}
