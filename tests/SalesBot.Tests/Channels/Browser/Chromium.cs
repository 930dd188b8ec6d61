using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The Chromium of the machine, driven by the node that comes with Microsoft.Playwright; nothing is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Milliseconds: it only guards against waiting for ever, and a busy machine takes its time.</summary>
    public const int Patience = 120_000;

    private const string Path = "/usr/bin/chromium";

    // For all tests, since its start costs more than most of them.
    private static readonly Lazy<Task<IBrowser>> browser = new(() => Task.Run(Start));

    private static readonly string axe = new BundledAxeScriptProvider().GetScript();

    private static BrowserTypeLaunchOptions Launch => new()
    {
        ExecutablePath = Path,
        Args =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
        Timeout = Patience,
    };

    /// <summary>Whether tests that need it run. Where it is required they run in any case, and fail without it.</summary>
    public static bool IsThere => File.Exists(Path) || Environment.GetEnvironmentVariable("SALESBOT_REQUIRE_BROWSER") == "1";

    public static string? Skip => IsThere ? null : $"There is no {Path}.";

    /// <summary>A page with cookies of its own; whoever opens it closes it.</summary>
    public static async Task<IPage> Open(BrowserNewPageOptions options)
    {
        var page = await (await browser.Value).NewPageAsync(options);
        page.SetDefaultTimeout(Patience);
        return page;
    }

    /// <summary>What axe finds wrong with the page as it is, one line each. It runs in the page itself and says no more than that: by the
    /// package's own way each look sends all that is right through two pages, which takes many times longer.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(axe);
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(one =>"
            + " `${one.id} ${one.help}: ${one.nodes.slice(0, 5).map(node => node.html).join(', ')}`)");
    }

    // It ends with the process of the tests.
    private static async Task<IBrowser> Start()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(Launch);
    }
}

/// <summary>A fact about the page in a real browser.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Skip;
}

/// <summary>Facts about the page in a real browser.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.Skip;
}
