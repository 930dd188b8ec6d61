using Microsoft.Playwright;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The Chromium of the machine, driven by the node that comes with Microsoft.Playwright; nothing is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Milliseconds: it only guards against waiting for ever, and a busy machine takes its time.</summary>
    public const int Patience = 120_000;

    private const string Path = "/usr/bin/chromium";

    /// <summary>How it is started.</summary>
    public static BrowserTypeLaunchOptions Launch => new()
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
