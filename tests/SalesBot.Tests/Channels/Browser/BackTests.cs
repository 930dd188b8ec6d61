using Microsoft.Playwright;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The browser's Back closes what is open, the latest first; only where nothing is, it leaves the page (W16).</summary>
public sealed class BackTests : ChatPageTest
{
    private ILocator Shown => Page.Locator(".chat");

    [ChromiumFact] // W16
    public async Task On_a_phone_Back_leads_to_the_chat_one_came_from_and_then_leaves()
    {
        await Open(390, 844);
        await Choose("petrova");
        await Choose("orlov");
        await Page.GoBackAsync();
        await Assertions.Expect(Shown).ToHaveAttributeAsync("data-account", "anna");
        await Assertions.Expect(Line).ToBeVisibleAsync();
        await Leaves();
    }

    [ChromiumFact] // W16
    public async Task On_a_wide_screen_Back_brings_the_chat_that_gave_way()
    {
        await Open(1440, 900);
        var before = await Accounts();
        await Choose("masterov");
        Assert.NotEqual(before, await Accounts());
        await Page.GoBackAsync();
        await Assertions.Expect(Page.Locator(".chat[data-account=masterov]")).ToHaveCountAsync(0);
        Assert.Equal(before, await Accounts());
        await Leaves();
    }

    [ChromiumFact] // W16
    public async Task The_commands_are_closed_first_then_the_chat_and_what_was_typed_stays()
    {
        await Demo.ShowCommands("petrova", "call", "leads");
        await Open(390, 844);
        await Choose("petrova");
        var line = Shown.GetByRole(AriaRole.Textbox);
        await line.PressSequentiallyAsync("/");
        await Assertions.Expect(Shown.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await Page.GoBackAsync();
        await Assertions.Expect(Shown.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await Assertions.Expect(line).ToHaveValueAsync("/");
        await Assertions.Expect(Shown).ToHaveAttributeAsync("data-account", "petrova");
        await Page.GoBackAsync();
        await Assertions.Expect(Shown).ToHaveAttributeAsync("data-account", "anna");
        await Leaves();
    }

    [ChromiumFact] // W16
    public async Task The_steps_to_try_are_folded_by_Back()
    {
        await Open(390, 844);
        await Page.Locator("#help").ClickAsync();
        await Assertions.Expect(Page.Locator(".hints li:visible")).ToHaveCountAsync(6);
        await Page.GoBackAsync();
        await Assertions.Expect(Page.Locator(".hints li:visible")).ToHaveCountAsync(1);
        await Leaves();
    }

    [ChromiumFact] // W16
    public async Task What_was_closed_without_Back_takes_none_of_it()
    {
        await Demo.ShowCommands("anna", "call", "leads");
        await Open(390, 844);
        foreach (var typed in new[] { "/", "/c", "/", "" })
        {
            await Line.FillAsync(typed);
            await Assertions.Expect(Anna.GetByRole(AriaRole.Option)).ToHaveCountAsync(typed.Length switch { 1 => 2, 2 => 1, _ => 0 });
        }

        await Page.Locator("#help").ClickAsync();
        await Page.Locator("#hints-close").ClickAsync();
        await Choose("petrova");
        await Choose("anna");
        await Leaves();
    }

    [ChromiumFact] // W16
    public async Task After_a_reload_the_chosen_chat_is_there_and_Back_still_leads_from_it()
    {
        await Open(390, 844);
        await Choose("petrova");
        await Page.Locator("#help").ClickAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Shown).ToHaveAttributeAsync("data-account", "petrova");
        await Page.WaitForFunctionAsync("() => history.state.open === 1");
        await Page.GoBackAsync();
        await Assertions.Expect(Shown).ToHaveAttributeAsync("data-account", "anna");
        await Leaves();
    }

    [ChromiumFact] // W16
    public async Task The_chosen_chats_survive_a_reload()
    {
        await Open(1440, 900);
        await Choose("masterov");
        var chosen = await Accounts();
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator(".chat[data-account=masterov]")).ToBeVisibleAsync();
        Assert.Equal(chosen, await Accounts());
    }

    private async Task Choose(string account)
    {
        await Page.Locator($"button.who[data-account={account}]").ClickAsync();
        await Assertions.Expect(Page.Locator($".chat[data-account={account}]")).ToBeVisibleAsync();
    }

    private async Task<string> Accounts() =>
        string.Join(' ', await Shown.EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.account)"));

    /// <summary>Nothing is open: Back leads to where one was before the page.</summary>
    private async Task Leaves()
    {
        await Page.WaitForFunctionAsync("() => (history.state?.open ?? 0) === 0");
        await Page.GoBackAsync();
        Assert.Equal("about:blank", Page.Url);
    }
}
