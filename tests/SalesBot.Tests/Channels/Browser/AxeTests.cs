using Microsoft.Playwright;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The chat page in each of its states is clean by axe, and what is pressed is large enough to be hit (W20).</summary>
public sealed class AxeTests : ChatPageTest
{
    [ChromiumTheory] // W20
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Every_state_is_clean_by_axe(int width, int height, ColorScheme scheme)
    {
        await Demo.ShowCommands("anna", "call", "leads", "help");
        await Open(width, height, scheme);
        await Clean("empty");
        await Line.PressSequentiallyAsync("/");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await Clean("slash menu");
        await Line.FillAsync("");
        await Refused();
        await Page.Locator("#language").ClickAsync();
        await Assertions.Expect(Page.GetByText("Take a call", new() { Exact = true })).ToBeVisibleAsync();
        await Clean("English");
        await Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(Page.Locator("#lost")).ToBeVisibleAsync();
        await Clean("offline");
        await Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(Page.Locator("#lost")).ToBeHiddenAsync();

        // The many cards come late: each look at the page is a look at all of them.
        foreach (var (name, screen) in ChatStates.All()) await Shows(name, screen);
        foreach (var (name, file, isPicture) in ChatStates.Files())
            await Shows(name, new Screen { Lines = [name], IsPicture = isPicture }, file);
        await Clean("cards of every kind");
        await Page.Context.ClearCookiesAsync();
        await Says("кто здесь?");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Alert)).ToHaveCountAsync(2);
        await Clean("session over");
        ForgetLostConnections();
        ForgetStatus("403");
    }

    [ChromiumFact]
    public async Task What_is_wrong_is_found()
    {
        await Open(1440, 900);
        await Clean("empty");
        await Page.EvaluateAsync("""
            () => {
              document.querySelector('.log').parentElement.append(document.createElement('img'));
              for (const one of document.querySelectorAll('button.who, button.who *')) one.style.color = '#ddd';
            }
            """);
        var wrong = await Chromium.Violations(Page);
        Assert.Contains(wrong, one => one.StartsWith("image-alt ", StringComparison.Ordinal));
        Assert.Contains(wrong, one => one.StartsWith("color-contrast ", StringComparison.Ordinal));
    }

    [ChromiumFact] // W20
    public async Task What_is_pressed_is_at_least_24_pixels_high()
    {
        foreach (var (_, screen) in ChatStates.All()) await Demo.Send("anna", screen);
        await Open(1440, 900);
        Assert.Empty(await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button, a, textarea')].filter(one => one.offsetParent && (one.offsetHeight < 24"
            + " || one.offsetWidth < 24)).map(one => `${one.className}: ${one.offsetWidth} × ${one.offsetHeight}`)"));
    }

    private async Task Shows(string name, Screen screen, OutgoingFile? file = null)
    {
        await Demo.Send("anna", screen, file: file);
        await Assertions.Expect(Anna.Locator(".card").Last).ToContainTextAsync(name);
    }

    private async Task Refused()
    {
        var refusal = new RouteFulfillOptions { Status = 400, Body = "{\"detail\":\"Слишком длинно\"}" };
        await Page.RouteAsync("**/demo/api/say", route => route.FulfillAsync(refusal));
        await Says("очень длинно");
        await Assertions.Expect(Anna.GetByText("Слишком длинно")).ToBeVisibleAsync();
        await Clean("refused message");
        await Page.UnrouteAllAsync();
        ForgetStatus("400");
    }

    private async Task Clean(string state)
    {
        var wrong = await Chromium.Violations(Page);
        Assert.True(wrong.Length == 0, $"{state}: {string.Join('\n', wrong)}");
    }
}
