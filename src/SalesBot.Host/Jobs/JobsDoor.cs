using Hangfire.Dashboard;
using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.Jobs;

namespace SalesBot.Host.Jobs;

/// <summary>
/// The door to the dashboard of jobs. A link shows a page with one button, for channels open links by themselves to draw a preview;
/// the button uses the link up and begins a session, which every request to the dashboard must show.
/// </summary>
internal sealed class JobsDoor(Database database, TimeProvider clock, PublicAddress address)
{
    /// <summary>The cookie with the session's code.</summary>
    public const string Cookie = "salesbot-jobs";

    private static readonly object admitted = new();

    /// <summary>Shows the page behind a link; uses nothing up.</summary>
    public static IResult Ask(HttpContext context, string? code) => JobsPage.Ask(context, code ?? "");

    /// <summary>Uses a link up.</summary>
    public async Task<IResult> Enter(HttpContext context, CancellationToken stop)
    {
        var code = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(stop))["code"].ToString() : "";
        if (await JobsPasses.Open(database, code, clock.GetUtcNow(), stop) is not { } session)
            return JobsPage.Say(context, StatusCodes.Status403Forbidden, "jobs.page.used");
        context.Response.Cookies.Append(Cookie, session, new CookieOptions
        {
            Path = JobsSetup.Path,
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = address.IsHttps || context.Request.IsHttps,
            MaxAge = JobsPasses.SessionLength,
            IsEssential = true,
        });
        return Results.LocalRedirect("~" + JobsSetup.Path);
    }

    /// <summary>Lets a request on to the dashboard, or answers it.</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        AddHeaders(context.Response.Headers);
        if (context.Request.Path == JobsSetup.EnterPath) await next(context);
        else if (!await IsOpen(context))
            await JobsPage.Say(context, StatusCodes.Status401Unauthorized, "jobs.page.closed").ExecuteAsync(context);
        else if (IsForeign(context.Request))
            await JobsPage.Say(context, StatusCodes.Status403Forbidden, "jobs.page.foreign").ExecuteAsync(context);
        else
        {
            context.Items[admitted] = true;
            await next(context);
        }
    }

    private async Task<bool> IsOpen(HttpContext context) =>
        context.Request.Cookies[Cookie] is { } session
            && await JobsPasses.Admits(database, session, clock.GetUtcNow(), context.RequestAborted);

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

    /// <summary>Lets the dashboard answer only what came through the door.</summary>
    internal sealed class Admitted : IDashboardAsyncAuthorizationFilter
    {
        /// <inheritdoc />
        public Task<bool> AuthorizeAsync(DashboardContext context) => Task.FromResult(context.GetHttpContext().Items.ContainsKey(admitted));
    }
}
