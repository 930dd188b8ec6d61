using SalesBot.Files;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// What the page is told when something cannot be done, in the language it asked for: what is wrong, what is safe, what to do.
/// </summary>
internal static class Problems
{
    private const int MegaByte = 1024 * 1024;

    public static IResult TooLarge(HttpContext context, long bytes) =>
        Of(context, StatusCodes.Status413PayloadTooLarge, "too-large", ("size", (bytes + MegaByte - 1) / MegaByte),
            ("limit", FileLimits.MaxBytes / MegaByte));

    public static IResult TooLargeTogether(HttpContext context) =>
        Of(context, StatusCodes.Status413PayloadTooLarge, "too-large-together", ("limit", BrowserSetup.MaxFileBody / MegaByte));

    public static IResult TooLong(HttpContext context) => Of(context, StatusCodes.Status413PayloadTooLarge, "too-long");

    public static IResult TooManyFiles(HttpContext context, int limit) =>
        Of(context, StatusCodes.Status400BadRequest, "too-many-files", ("limit", limit));

    public static IResult NoFile(HttpContext context) => Of(context, StatusCodes.Status400BadRequest, "no-file");

    public static IResult NoPerson(HttpContext context) => Of(context, StatusCodes.Status404NotFound, "no-person");

    public static IResult BadRequest(HttpContext context) => Of(context, StatusCodes.Status400BadRequest, "bad-request");

    public static IResult NotSaved(HttpContext context) => Of(context, StatusCodes.Status503ServiceUnavailable, "not-saved");

    public static IResult ClockNotMoved(HttpContext context) => Of(context, StatusCodes.Status503ServiceUnavailable, "clock-not-moved");

    public static IResult Closed(HttpContext context) => Of(context, StatusCodes.Status403Forbidden, "closed");

    public static IResult Forbidden(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status403Forbidden);

    /// <summary>The page's texts in the language it asked for.</summary>
    public static Phrases PhrasesFor(HttpContext context) =>
        ChannelTexts.Words.For(context.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0]);

    private static IResult Of(HttpContext context, int status, string code, params (string Name, object? Value)[] values)
    {
        return Results.Problem(PhrasesFor(context).Say($"browser.{code}", values), statusCode: status,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });
    }
}
