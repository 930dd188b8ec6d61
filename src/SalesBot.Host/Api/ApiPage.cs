namespace SalesBot.Host.Api;

/// <summary>
/// <c>/api</c>: the API as a page that a person reads, drawn from <c>/api/openapi.json</c> by a script of our own. No foreign source is
/// asked for anything.
/// </summary>
internal static class ApiPage
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>What it is made of, by address below <c>/api</c>.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["", "/page.js", "/page.css", "/openapi.json"];

    /// <summary>One of them.</summary>
    public static IResult Get(HttpContext call, string part)
    {
        var headers = call.Response.Headers;
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers.CacheControl) = (Policy, "nosniff", "no-cache");
        var name = part.Length == 0 ? "page.html" : part[1..];
        return Results.Stream(typeof(ApiPage).Assembly.GetManifestResourceStream($"Api/{name}")!, MediaTypeOf(name));
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "application/json",
    };
}
