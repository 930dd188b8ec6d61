namespace SalesBot.Host.Api;

/// <summary>What a program is told when something is not done: problem+json, each with what is wrong and what would do (D18).</summary>
internal static class Refused
{
    /// <summary>No key, or one that nobody knows.</summary>
    public static IResult NotKnown(HttpContext call) => Stranger(call, "Bearer",
        "Send a key as X-Api-Key or as a bearer token: that of Api:Key, or one that an administrator has made with /keys.");

    /// <summary>An exchange whose signature is missing or another.</summary>
    /// <param name="call">The request.</param>
    /// <param name="exchange">Whose signature it is to be, and a word of the settings: <c>Mango</c>.</param>
    public static IResult NotSigned(HttpContext call, string exchange) => Stranger(call, $"{exchange}-Signature",
        $"The signature is not that of the key in the settings, Calls:{exchange}.");

    /// <summary>A body that is none of an exchange's events.</summary>
    public static IResult NotAnEvent(string why) => Of(StatusCodes.Status400BadRequest, "Not an event", why);

    /// <summary>A key that is not for this.</summary>
    public static IResult NotAllowed(string needed) => Of(StatusCodes.Status403Forbidden, "Not for this key",
        $"The key has not the right «{needed}». An administrator gives it with /keys.");

    /// <summary>There is no such thing.</summary>
    public static IResult NotFound(string what) => Of(StatusCodes.Status404NotFound, "Not found", what);

    /// <summary>It cannot be done as things stand.</summary>
    public static IResult Conflict(string why) => Of(StatusCodes.Status409Conflict, "Not as things stand", why);

    /// <summary>Too many bytes.</summary>
    public static IResult TooLarge(string limit) => Of(StatusCodes.Status413PayloadTooLarge, "Too large", limit);

    /// <summary>Another kind of body than is read here.</summary>
    public static IResult NotJson() => Of(StatusCodes.Status415UnsupportedMediaType, "Not JSON",
        "The body must be JSON and say so: Content-Type: application/json.");

    /// <summary>A compressed body.</summary>
    public static IResult Packed() => Of(StatusCodes.Status415UnsupportedMediaType, "Compressed",
        "The body must be sent as it is, without Content-Encoding.");

    /// <summary>It can be read, and speaks of what is not there.</summary>
    public static IResult Unknown(string name, string what) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [what] }, statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>More than the limit.</summary>
    public static IResult TooMany(int limit, int seconds) => Of(StatusCodes.Status429TooManyRequests, "Too many calls",
        $"More than {limit} calls within a minute. Come again in {seconds} s.");

    /// <summary>Bare statuses of the framework in words; null for one that is not its.</summary>
    public static IResult? Bare(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Of(status, "Bad request", "The request cannot be read."),
        StatusCodes.Status404NotFound => NotFound("There is nothing at this address. /api shows what there is."),
        StatusCodes.Status405MethodNotAllowed => Of(status, "Not this way",
            "This is not done at this address. The header Allow says what is, and /api shows how."),
        StatusCodes.Status413PayloadTooLarge => TooLarge("The body is larger than anything that is taken here."),
        StatusCodes.Status415UnsupportedMediaType => NotJson(),
        _ => null,
    };

    // A 401 says how to come in (RFC 9110, 11.6.1).
    private static IResult Stranger(HttpContext call, string scheme, string detail)
    {
        call.Response.Headers.WWWAuthenticate = scheme;
        return Of(StatusCodes.Status401Unauthorized, "Unknown caller", detail);
    }

    private static IResult Of(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
