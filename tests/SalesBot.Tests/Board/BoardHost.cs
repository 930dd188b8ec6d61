using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Boards;
using SalesBot.Conversations;
using SalesBot.Host.Board;
using SalesBot.Host.Channels.Teams;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Hosting;
using SalesBot.People;

namespace SalesBot.Tests.Board;

/// <summary>The board on a real Kestrel, beside an office, with browsers that follow nothing by themselves.</summary>
internal sealed class BoardHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestOffice office;
    private readonly List<HttpClient> browsers = [];

    private BoardHost(WebApplication app, TestOffice office) => (this.app, this.office) = (app, office);

    /// <summary>Where it listens.</summary>
    public string Url => app.Urls.Single();

    /// <summary>What the office tells people by /board.</summary>
    public BoardLink Link => BoardSetup.Link(app.Services);

    /// <summary>Starts it for an office.</summary>
    public static async Task<BoardHost> Start(TestOffice office, params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--Demo:Enabled=false", .. settings]);
        builder.Logging.ClearProviders();
        var read = SettingsException.ThrowIfAny(mistakes => HostSettings.Read(builder.Configuration, mistakes));
        builder.AddCore(read);
        builder.Services.AddSingleton<TimeProvider>(office.Clock);
        builder.Services.AddSingleton(office.Database);
        builder.Services.AddSingleton<Office>(_ => office.Office);
        builder.Services.AddSingleton(new TelegramIdentity { Username = "sales_bot" });
        builder.Services.AddSingleton(TeamsOptions.Read(builder.Configuration, []));
        builder.AddBoard();
        var web = builder.Build();
        web.MapBoard();
        await web.StartAsync();
        return new BoardHost(web, office);
    }

    /// <summary>A browser that knows nothing yet.</summary>
    public HttpClient Browser()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        var browser = new HttpClient(handler) { BaseAddress = new Uri(Url) };
        browsers.Add(browser);
        return browser;
    }

    /// <summary>Presses the button of the page behind a link.</summary>
    public static async Task<HttpResponseMessage> Enter(HttpClient browser, string code)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["code"] = code });
        return await browser.PostAsync(new Uri("/board/enter", UriKind.Relative), form);
    }

    /// <summary>A code for somebody, as /board gives it; whether they may use it is not asked here.</summary>
    public async Task<string> Code(string name)
    {
        await using var db = office.Database.Open();
        var person = db.People.AsEnumerable().Single(one => one.ShortName == name || one.Name == name);
        var code = await BoardAccess.Page.Give(new Work(db, office.Office), person);
        await db.SaveChangesAsync();
        return code;
    }

    /// <summary>Somebody's browser with the board open.</summary>
    public async Task<HttpClient> Open(string name)
    {
        var browser = Browser();
        using var entered = await Enter(browser, await Code(name));
        Assert.Equal(HttpStatusCode.Found, entered.StatusCode);
        return browser;
    }

    /// <summary>The text of a page that is there.</summary>
    public static async Task<string> Read(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}\n{text}");
        return text;
    }

    /// <summary>The status of a page.</summary>
    public static async Task<HttpStatusCode> Status(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers) browser.Dispose();
        await app.DisposeAsync();
    }
}
