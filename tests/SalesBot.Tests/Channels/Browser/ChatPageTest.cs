using Microsoft.Playwright;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The chat page in a real Chromium, before a bot whose answers the test writes; what the browser complains of fails it.</summary>
public abstract class ChatPageTest : IAsyncLifetime
{
    private readonly List<string> complaints = [];

    internal DemoHost Demo { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    protected ILocator Anna => Page.Locator("[data-account=anna].chat");

    protected ILocator Line => Anna.GetByRole(AriaRole.Textbox);

    public async Task InitializeAsync()
    {
        if (!Chromium.IsThere) return;
        Demo = await DemoHost.Start();
    }

    public async Task DisposeAsync()
    {
        if (!Chromium.IsThere) return;
        if (Page is not null) await Page.CloseAsync();
        await Demo.DisposeAsync();
        Assert.Equal("", string.Join('\n', complaints));
    }

    protected async Task Open(int width, int height, ColorScheme scheme = ColorScheme.Light, string locale = "ru-RU", float scale = 1)
    {
        Page = await Chromium.Open(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = scheme,
            Locale = locale,
            DeviceScaleFactor = scale,
        });
        Page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        Page.PageError += (_, error) => complaints.Add(error);
        await Page.GotoAsync(Demo.Link);
        await Assertions.Expect(Page.Locator(".chat").First).ToBeVisibleAsync();
    }

    /// <summary>What the browser says of a server that is not there is what the test is about.</summary>
    protected void ForgetLostConnections() =>
        complaints.RemoveAll(complaint => complaint.Contains("ERR_", StringComparison.Ordinal));

    /// <summary>Nor what it says of a refusal that the test wanted.</summary>
    protected void ForgetStatus(string status) =>
        complaints.RemoveAll(complaint => complaint.Contains($"status of {status}", StringComparison.Ordinal));

    protected async Task Says(string text)
    {
        await Line.FillAsync(text);
        await Line.PressAsync("Enter");
    }

    internal static Screen Card(string text, int lines, Tone tone = Tone.Question) => new()
    {
        Lines = [.. Enumerable.Range(0, lines).Select(n => SalesBot.Screens.Line.FromString($"{text}: {n}"))],
        Rows = [[new Button("Назад", "/back"), new Button("Отмена", "/cancel", ButtonStyle.Danger)]],
        Tone = tone,
    };
}
