using Microsoft.Playwright;
using SalesBot.Conversations;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>Small, low and magnified screens: the log has most of them, and nothing is cut off (W12).</summary>
public sealed class SmallScreenTests : ChatPageTest
{
    [ChromiumTheory] // W12
    [InlineData(360, 640, 390)]
    [InlineData(390, 450, 260)] // the keyboard of the phone is open
    [InlineData(844, 390, 240)] // it lies on its side
    [InlineData(720, 450, 300)] // 200 %
    [InlineData(360, 225, 160)] // 400 %
    [InlineData(320, 256, 170)] // 400 % of 1280 × 1024 (WCAG 1.4.10)
    public async Task The_log_has_most_of_a_small_screen(int width, int height, int least)
    {
        await Open(width, height);
        Assert.True(await Page.Locator(".log").First.EvaluateAsync<int>("log => log.clientHeight") >= least);
        Assert.Equal(0, await Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }

    [ChromiumTheory] // W12
    [InlineData(701)]
    [InlineData(711)]
    [InlineData(720)]
    [InlineData(899)]
    [InlineData(360)]
    public async Task The_button_of_the_language_is_not_cut_off(int width)
    {
        await Open(width, 800);
        Assert.True(await Page.Locator("#language").EvaluateAsync<double>("one => one.getBoundingClientRect().right") <= width);
    }

    [ChromiumFact] // W12
    public async Task On_a_phone_the_steps_are_folded_to_the_next_one_and_the_role_is_shown()
    {
        await Open(390, 844);
        var shown = Page.Locator(".hints li:visible");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Assertions.Expect(Anna.GetByText("секретарь", new() { Exact = true })).ToBeVisibleAsync();
        await Page.Locator("#help").ClickAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(6);
        await Page.Locator("#hints-close").ClickAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Page.Locator("#hints-close").ClickAsync();
        await Assertions.Expect(Page.Locator(".hints")).ToBeHiddenAsync();
        await Page.Locator("#help").ClickAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(6);
    }

    [ChromiumTheory] // W1, W2, W12
    [InlineData(1440, 900, 1)]
    [InlineData(390, 844, 1)]
    [InlineData(360, 225, 4)]
    [InlineData(320, 256, 4)]
    public async Task After_each_typed_answer_the_newest_card_is_wholly_in_view_also_magnified(int width, int height, float scale)
    {
        string? card = null;
        Demo.Bot = async incoming =>
        {
            card = await Demo.Send("anna", Card(incoming.Text!, lines: 2), removes: card);
            return new Receipt();
        };
        await Open(width, height, scale: scale);
        foreach (var n in Enumerable.Range(1, 4))
        {
            await Says($"ответ {n}");
            await Assertions.Expect(Anna.Locator(".card").Last).ToContainTextAsync($"ответ {n}:");
            await Assertions.Expect(Anna.Locator(".card").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        }
    }

    [ChromiumFact] // W12, W20: WCAG 1.4.10
    public async Task At_400_percent_every_card_is_read_without_scrolling_sideways_and_its_buttons_are_not_covered()
    {
        await Open(320, 256, scale: 4);
        foreach (var (name, screen) in ChatStates.All())
        {
            await Demo.Send("anna", screen);
            var card = Anna.Locator(".card").Last;
            await Assertions.Expect(card).ToContainTextAsync(name);
            foreach (var button in await card.GetByRole(AriaRole.Button).AllAsync()) await button.ClickAsync(new() { Trial = true });
            Assert.Empty(await Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('html, body, .log, .card, .composer')].filter(one => one.scrollWidth >"
                + " one.clientWidth + 1).map(one => `${one.className || one.tagName}: ${one.scrollWidth} > ${one.clientWidth}`)"));
        }

        await Assertions.Expect(Line).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
