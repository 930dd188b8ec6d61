using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Channels.Browser.Past;
using SalesBot.Host.Hosting;
using SalesBot.OfficeSettings;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The browser channel on a real Kestrel and a real SQLite file, before a bot whose answers the test writes.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private readonly string folder;
    private readonly WebApplication app;

    // The people and clients of the demo, sown once for all tests that begin with nothing else.
    private static readonly Lazy<Task<Dictionary<string, byte[]>>> sown = new(() => Task.Run(Sow));

    private DemoHost(string folder, WebApplication app)
    {
        (this.folder, this.app) = (folder, app);
        Url = app.Urls.Single();
        Client = new HttpClient { BaseAddress = new Uri(Url) };
        Client.DefaultRequestHeaders.Add("X-SalesBot", "1");
        Client.DefaultRequestHeaders.Add("Origin", Url);
    }

    public string Url { get; }

    /// <summary>A client that behaves as the page does.</summary>
    public HttpClient Client { get; }

    /// <summary>What the bot was given, in order.</summary>
    public List<Incoming> Taken { get; } = [];

    /// <summary>What the bot does with it.</summary>
    public Func<Incoming, Task<Receipt>> Bot { get; set; } = _ => Task.FromResult(new Receipt());

    public DemoClock Clock => app.Services.GetRequiredService<DemoClock>();

    private IChannel Channel => app.Services.GetServices<IChannel>().Single(c => c.Name == "browser");

    public Database Database => app.Services.GetRequiredService<Database>();

    public static async Task<DemoHost> Start(string? folder = null, string url = "http://127.0.0.1:0", bool filled = false,
        int callers = 0, string? language = null)
    {
        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("salesbot-demo-").FullName;
            if (!filled)
                foreach (var (name, content) in await sown.Value) await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }

        var host = await StartIn(folder, url, filled);
        host.Filled.Callers = callers;
        if (language is not null) host.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        (await host.Client.GetAsync(host.Link)).EnsureSuccessStatusCode();
        return host;
    }

    // The database, and beside it the key of its record.
    private static async Task<Dictionary<string, byte[]>> Sow()
    {
        var place = Directory.CreateTempSubdirectory("salesbot-demo-").FullName;
        await using var host = await StartIn(place, "http://127.0.0.1:0", filled: false);
        // Without a pool the last connection closes the file, and its log with it.
        await host.Stop();
        return Directory.EnumerateFiles(place, "demo.db*").ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes);
    }

    private static async Task<DemoHost> StartIn(string folder, string url, bool filled)
    {
        var builder = WebApplication.CreateSlimBuilder(
        [
            "--urls",
            url,
            "--Demo:Enabled",
            "true",
            "--Demo:Empty",
            filled ? "false" : "true",
            "--ConnectionStrings:SalesBot",
            $"Data Source={Path.Combine(folder, "demo.db")};Pooling=False",
        ]);
        builder.Logging.ClearProviders();
        var settings = SettingsException.ThrowIfAny(mistakes => HostSettings.Read(builder.Configuration, mistakes));
        builder.AddCore(settings);
        await builder.AddStorage(settings);
        builder.AddBrowser(settings);
        builder.Services.AddSingleton(GivenSettings.None);
        DemoHost? host = null;
        builder.Services.AddSingleton<Receive>((incoming, _) => host!.Take(incoming));
        var web = builder.Build();
        web.MapBrowser();
        await web.PrepareBrowser();
        await web.StartAsync();
        return host = new DemoHost(folder, web);
    }

    /// <summary>What fills the office.</summary>
    public FilledOffice Filled => app.Services.GetRequiredService<FilledOffice>();

    /// <summary>The address that the console prints; opens one session.</summary>
    public string Link => app.Services.GetRequiredService<DemoDoor>().Link(Url);

    /// <summary>A client of its own that was let in and says nothing of itself.</summary>
    public async Task<HttpClient> Enter()
    {
        var client = new HttpClient { BaseAddress = new Uri(Url) };
        (await client.GetAsync(Link)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>The bot sends a card; answers its message id.</summary>
    public async Task<string> Send(string account, Screen screen, string? replaces = null, string? removes = null,
        OutgoingFile? file = null)
    {
        var result = await Channel.Send(new Outgoing(account, account, screen, file, replaces, removes, "ru"), default);
        return Assert.IsType<SendResult.Sent>(result).MessageId;
    }

    /// <summary>The bot says which commands somebody has.</summary>
    public Task ShowCommands(string account, params string[] commands) => Channel.ShowCommands(account, commands, "ru", default);

    public Task<HttpResponseMessage> Say(string person, string text, string id) =>
        Client.PostAsJsonAsync("/demo/api/say", new { id, person, text });

    public async Task<JsonElement> State() => await Client.GetFromJsonAsync<JsonElement>("/demo/api/state");

    /// <summary>The messages of one chat as the page gets them.</summary>
    public async Task<List<JsonElement>> Chat(string account) =>
        [.. (await State()).GetProperty("chats").GetProperty(account).EnumerateArray()];

    /// <summary>Stops the process but leaves its file, for another one to start on.</summary>
    public async Task<string> Stop()
    {
        Client.Dispose();
        await app.DisposeAsync();
        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Receipt> Take(Incoming incoming)
    {
        lock (Taken) Taken.Add(incoming);
        return Bot(incoming);
    }
}
