using Hangfire;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Jobs;

/// <summary>The dashboard of jobs at <c>/jobs</c>, where <c>Jobs:Dashboard</c> is true.</summary>
internal static class JobsSetup
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/jobs";

    /// <summary>Where a link leads.</summary>
    public const string EnterPath = "/jobs/enter";

    /// <summary>Adds what its door needs.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<JobsDoor>();
    }

    /// <summary>The link for a code.</summary>
    public static string LinkFor(string code, PublicAddress address) => $"{address.Url}{EnterPath}?code={code}";

    /// <summary>Serves it, or nothing while it is off.</summary>
    public static void MapJobs(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<HostSettings>().JobsDashboard) return;
        var door = app.Services.GetRequiredService<JobsDoor>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase),
            jobs => jobs.Use(door.Pass));
        app.MapGet(EnterPath, JobsDoor.Ask);
        app.MapPost(EnterPath, door.Enter);
        // Hangfire's own «local requests only» would let everybody in whom a proxy on this machine brings.
        app.MapHangfireDashboard(Path, new DashboardOptions
        {
            Authorization = [],
            AsyncAuthorization = [new JobsDoor.Admitted()],
            AppPath = null,
            DashboardTitle = "SalesBot",
            DisplayStorageConnectionString = false,
        });
    }
}
