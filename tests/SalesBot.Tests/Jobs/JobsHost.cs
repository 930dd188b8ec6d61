using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Host.Hosting;
using SalesBot.Host.Jobs;

namespace SalesBot.Tests.Jobs;

/// <summary>The dashboard of jobs on a real Kestrel, beside an office, with a browser that follows nothing by itself.</summary>
internal sealed class JobsHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private JobsHost(WebApplication app)
    {
        this.app = app;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Browser = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>Somebody's browser.</summary>
    public HttpClient Browser { get; }

    /// <summary>What it remembers.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Where people come to.</summary>
    public string Url => app.Services.GetRequiredService<PublicAddress>().Url;

    /// <summary>The link for a code.</summary>
    public string LinkFor(string code) => JobsSetup.LinkFor(code, app.Services);

    /// <summary>Starts it for an office.</summary>
    public static async Task<JobsHost> Start(TestOffice office, params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--Demo:Enabled=false", .. settings]);
        builder.Logging.ClearProviders();
        var read = SettingsException.ThrowIfAny(mistakes => HostSettings.Read(builder.Configuration, mistakes));
        builder.AddCore(read);
        builder.Services.AddSingleton<TimeProvider>(office.Clock);
        builder.Services.AddSingleton(office.Database);
        builder.AddClockwork(read);
        builder.AddJobs();
        var web = builder.Build();
        web.MapJobs();
        await web.StartAsync();
        return new JobsHost(web);
    }

    /// <summary>The status of a page.</summary>
    public async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await Browser.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> Read(string path)
    {
        using var answer = await Browser.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Presses the button of the page behind a link.</summary>
    public async Task<HttpResponseMessage> Enter(string code)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["code"] = code });
        return await Browser.PostAsync(new Uri("/jobs/enter", UriKind.Relative), form);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
    }
}
