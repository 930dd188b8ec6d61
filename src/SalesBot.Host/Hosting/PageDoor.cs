using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Features;
using SalesBot.Data;
using SalesBot.Passes;
using SalesBot.People;

namespace SalesBot.Host.Hosting;

/// <summary>
/// The door to a page that is opened from the chat. A link shows a page with one button, for channels open links by themselves to draw a
/// preview; the button uses the link up and begins a session, which every request to the page must show.
/// </summary>
/// <param name="page">The page; the words are texts <c>NAME.page.…</c>.</param>
/// <param name="path">Where it stands; a link leads to <c>PATH/enter</c>.</param>
/// <param name="database">Where passes are kept.</param>
/// <param name="clock">The time.</param>
/// <param name="address">Where people come to.</param>
internal sealed class PageDoor(GuardedPage page, string path, Database database, TimeProvider clock, PublicAddress address)
{
    private const int LongestForm = 1024;
    private static readonly object reader = new();

    /// <summary>Where a link leads.</summary>
    public string EnterPath => path + "/enter";

    /// <summary>The cookie with the session's code.</summary>
    public string Cookie => $"salesbot-{page.Name}";

    /// <summary>Who looks at the page; null for who did not come through a door.</summary>
    public static Person? ReaderOf(HttpContext context) => context.Items.TryGetValue(reader, out var person) ? (Person)person! : null;

    /// <summary>The link for a code.</summary>
    public string LinkFor(string code) => $"{address.Url}{EnterPath}?code={code}";

    /// <summary>Puts the door before everything under its path, and the two pages of the link.</summary>
    public void Map(WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase), way => way.Use(Pass));
        app.MapGet(EnterPath, Ask);
        app.MapPost(EnterPath, Enter);
    }

    /// <summary>Uses a code up and gives this browser the session; false when it is good for none.</summary>
    public async Task<bool> Begin(HttpContext context, string code, CancellationToken stop)
    {
        if (await page.Open(database, code, clock.GetUtcNow(), stop) is not { } session) return false;
        context.Response.Cookies.Append(Cookie, session, new CookieOptions
        {
            Path = path,
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = address.IsHttps || context.Request.IsHttps,
            MaxAge = page.SessionLength,
            IsEssential = true,
        });
        return true;
    }

    /// <summary>Whose session a request shows; null for none that lasts.</summary>
    public async Task<Person?> Who(HttpContext context) => context.Request.Cookies[Cookie] is { } session
        ? await page.Admit(database, session, clock.GetUtcNow(), context.RequestAborted) : null;

    // Shows the page behind a link; uses nothing up.
    private IResult Ask(HttpContext context, string? code)
    {
        var words = PlainPage.PhrasesFor(context);
        return Page(context, StatusCodes.Status200OK, $"""
            <form method="post" action="{EnterPath}"><input type="hidden" name="code" value="{HtmlEncoder.Default.Encode(code ?? "")}">
            <button>{HtmlEncoder.Default.Encode(words[$"{page.Name}.page.enter"])}</button></form>
            <p>{HtmlEncoder.Default.Encode(words[$"{page.Name}.page.once"])}</p>
            """);
    }

    private async Task<IResult> Enter(HttpContext context, CancellationToken stop) =>
        await Begin(context, await CodeIn(context, stop), stop)
            ? Results.LocalRedirect("~" + path) : Say(context, StatusCodes.Status403Forbidden, "used");

    private static async Task<string> CodeIn(HttpContext context, CancellationToken stop)
    {
        if (!context.Request.HasFormContentType) return "";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LongestForm;
        try
        {
            return (await context.Request.ReadFormAsync(stop))["code"].ToString();
        }
        catch (Exception unreadable) when (unreadable is BadHttpRequestException or InvalidDataException)
        {
            return "";
        }
    }

    private async Task Pass(HttpContext context, RequestDelegate next)
    {
        AddHeaders(context.Response.Headers);
        if (context.Request.Path.Equals(EnterPath, StringComparison.OrdinalIgnoreCase)) await next(context);
        else if (await Who(context) is not { } person)
            await Say(context, StatusCodes.Status401Unauthorized, "closed").ExecuteAsync(context);
        else if (IsForeign(context.Request)) await Say(context, StatusCodes.Status403Forbidden, "foreign").ExecuteAsync(context);
        else
        {
            context.Items[reader] = person;
            await next(context);
        }
    }

    // Another page of the same site is not kept away by the cookie's SameSite.
    private static bool IsForeign(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin");

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private IResult Say(HttpContext context, int status, string key) => Page(
        context, status, $"<p>{HtmlEncoder.Default.Encode(PlainPage.PhrasesFor(context)[$"{page.Name}.page.{key}"])}</p>");

    private IResult Page(HttpContext context, int status, string body) =>
        PlainPage.Of(context, status, PlainPage.PhrasesFor(context)[$"{page.Name}.page.title"], body);
}
