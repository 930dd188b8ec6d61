using Hangfire;
using Hangfire.Dashboard;
using SalesBot.Host.Hosting;
using SalesBot.Jobs;

namespace SalesBot.Host.Jobs;

/// <summary>The dashboard of jobs at <c>/jobs</c>, where <c>Jobs:Dashboard</c> is true.</summary>
internal static class JobsSetup
{
    private const string Path = "/jobs";

    /// <summary>Adds what its door needs.</summary>
    public static void AddJobs(this WebApplicationBuilder builder) => builder.Services.AddPageDoor(JobsDashboard.Page, Path);

    /// <summary>The link for a code.</summary>
    public static string LinkFor(string code, IServiceProvider services) => Door(services).LinkFor(code);

    /// <summary>Serves it, or nothing while it is off.</summary>
    public static void MapJobs(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<HostSettings>().JobsDashboard) return;
        Door(app.Services).Map(app);
        // Hangfire's own «local requests only» would let everybody in whom a proxy on this machine brings.
        app.MapHangfireDashboard(Path, new DashboardOptions
        {
            Authorization = [],
            AsyncAuthorization = [new Admitted()],
            AppPath = null,
            DashboardTitle = "SalesBot",
            DisplayStorageConnectionString = false,
        });
    }

    private static PageDoor Door(IServiceProvider services) => services.GetRequiredKeyedService<PageDoor>(Path);

    // Lets the dashboard answer only what came through the door.
    private sealed class Admitted : IDashboardAsyncAuthorizationFilter
    {
        public Task<bool> AuthorizeAsync(DashboardContext context) =>
            Task.FromResult(PageDoor.ReaderOf(context.GetHttpContext()) is not null);
    }
}
