using Microsoft.Playwright;
using SalesBot.Tests.Channels.Browser;

namespace SalesBot.Tests.Board;

/// <summary>The board in a real Chromium (15.2). Without one the tests are skipped, unless SALESBOT_REQUIRE_BROWSER=1.</summary>
public sealed class BoardPageTests : BoardTest
{
    private readonly List<string> complaints = [];
    private readonly List<IPage> pages = [];

    public override async Task DisposeAsync()
    {
        foreach (var page in pages) await page.CloseAsync();
        await base.DisposeAsync();
        Assert.Empty(complaints);
    }

    [ChromiumTheory] // 15.2
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Every_view_is_clean_by_axe_and_nothing_sticks_out(int width, int height, ColorScheme scheme)
    {
        await Filled();
        var page = await Open(width, height, scheme);
        foreach (var path in new[] { "/board", "/board/table", "/board/table?state=refused", "/board/figures", "/board/leads/1" })
        {
            await page.GotoAsync(Host.Url + path);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            var wrong = await Chromium.Violations(page);
            Assert.True(wrong.Length == 0, $"{path}: {string.Join('\n', wrong)}");
            Assert.Equal(0, await page.EvaluateAsync<int>(
                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        }
    }

    [ChromiumFact] // 15.2
    public async Task A_change_in_the_chat_is_drawn_by_itself_and_a_filter_by_a_choice()
    {
        await Filled();
        var page = await Open(1440, 900, ColorScheme.Light);
        await Assertions.Expect(page.Locator("#column-refused .card")).ToHaveCountAsync(1);
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Assertions.Expect(page.Locator("#column-refused .card")).ToHaveCountAsync(2);
        await page.GetByLabel("Ответственный").SelectOptionAsync(new SelectOptionValue { Label = "Сидоров Игорь" });
        await Assertions.Expect(page.Locator("#column-refused .card")).ToHaveCountAsync(1);
        Assert.Contains("who=", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("heat=", page.Url, StringComparison.Ordinal);
    }

    [ChromiumFact] // 15.2
    public async Task By_keyboard_one_comes_to_a_card_and_back()
    {
        await Filled();
        var page = await Open(1440, 900, ColorScheme.Light);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("К содержанию")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Иванов Пётр" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("L-2026-000001");
        await page.GetByRole(AriaRole.Link, new() { Name = "К доске" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#column-first-contact .card").First).ToBeVisibleAsync();
    }

    private async Task Filled()
    {
        var lead = await Registers(1, "фасад", "Сидоров");
        await Sidorov.Says($"/lead {lead}").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        lead = await Registers(2, "забор вокруг склада, 300 метров, ворота и калитка", "Сидоров");
        await Sidorov.Says($"/lead {lead}").Clicks("Занимаюсь").Says($"/lead {lead}").Clicks("Ещё…").Clicks("Горячий");
        await Registers(3, "навес", "Петрова");
    }

    private async Task<IPage> Open(int width, int height, ColorScheme scheme)
    {
        var page = await Chromium.Open(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "ru-RU",
        });
        pages.Add(page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(Host.Link.To(await Host.Code("Админова")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Открыть" }).ClickAsync();
        await Assertions.Expect(page.Locator(".columns")).ToBeVisibleAsync();
        return page;
    }
}
