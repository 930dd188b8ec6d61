using Microsoft.Playwright;
using SalesBot.Tests.Channels.Browser;

namespace SalesBot.Tests.Api;

/// <summary>The page of the API in a real Chromium (D19).</summary>
public sealed class ApiPageTests(ApiOffice office) : IClassFixture<ApiOffice>
{
    [ChromiumFact] // D19
    public async Task It_shows_every_door_with_its_examples_and_nothing_is_refused_by_its_own_policy()
    {
        var complaints = new List<string>();
        var page = await Chromium.Open(new() { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        using var client = await office.Program(null);
        await page.GotoAsync(new Uri(client.BaseAddress!, "/api").ToString());
        await page.Locator("#Schemas, #schemas").First.WaitForAsync(new LocatorWaitForOptions { Timeout = Chromium.Patience });
        Assert.True(await page.Locator("#doors section section h3 .method").CountAsync() >= 25);
        Assert.Contains("Кровля ангара", await page.Locator("#handInLead").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("add-leads", await page.Locator("#handInLead").TextContentAsync(), StringComparison.Ordinal);
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= 390, $"The page is {wide} px wide");
        await page.CloseAsync();
        Assert.Empty(complaints);
    }
}
