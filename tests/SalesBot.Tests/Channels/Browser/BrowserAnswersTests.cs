using Microsoft.Playwright;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>
/// In a real Chromium, with its smooth scrolling: what was typed is answered where the person looks, and nothing typed is lost.
/// </summary>
public sealed class BrowserAnswersTests : IAsyncLifetime
{
    private DemoHost demo = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        if (!Chromium.IsThere) return;
        demo = await DemoHost.Start();
    }

    public async Task DisposeAsync()
    {
        if (!Chromium.IsThere) return;
        if (page is not null) await page.CloseAsync();
        await demo.DisposeAsync();
    }

    [ChromiumTheory] // W1, W2
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task After_each_typed_answer_the_newest_card_is_wholly_in_view(int width, int height)
    {
        string? card = null;
        demo.Bot = async incoming =>
        {
            card = await demo.Send("anna", Card(incoming.Text!, lines: 9), removes: card);
            return new Receipt();
        };
        await Open(width, height);
        foreach (var n in Enumerable.Range(1, 7))
        {
            await Says($"ответ {n}");
            await Assertions.Expect(Anna.Locator(".card").Last).ToContainTextAsync($"ответ {n}:");
            await Assertions.Expect(Anna.Locator(".card").Last).ToBeInViewportAsync(new() { Ratio = 1 });
            await Assertions.Expect(Anna.Locator(".latest")).ToBeHiddenAsync();
            await Assertions.Expect(Anna.Locator(".card")).ToHaveCountAsync(1);
        }
    }

    [ChromiumFact] // W3
    public async Task A_refused_message_hides_nothing_and_can_be_taken_back_into_the_line()
    {
        demo.Bot = async incoming =>
        {
            await demo.Send("anna", Card(incoming.Text!, lines: 3));
            return new Receipt();
        };
        await Open(390, 844);
        var refusal = new RouteFulfillOptions { Status = 400, Body = "{\"detail\":\"Слишком длинно\"}" };
        await page.RouteAsync("**/demo/api/say", route => route.FulfillAsync(refusal));
        await Says(string.Concat(Enumerable.Repeat("очень длинно ", 3000)));
        await Assertions.Expect(Anna.GetByText("Слишком длинно")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        await Says("привет");
        await Assertions.Expect(Anna.Locator(".card").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await Anna.Locator(".bubble.failed").EvaluateAsync<int>("bubble => bubble.offsetHeight") < 300);
        Assert.Equal("привет: 0", await Anna.Locator(".log > .said").Last.Locator(".lines p").First.InnerTextAsync());
        await Anna.GetByRole(AriaRole.Button, new() { Name = "Исправить" }).ClickAsync();
        Assert.StartsWith("очень длинно", await Line.InputValueAsync(), StringComparison.Ordinal);
        await Assertions.Expect(Anna.Locator(".bubble.failed")).ToHaveCountAsync(0);
    }

    [ChromiumFact] // W13
    public async Task The_command_that_is_chosen_by_keyboard_is_in_view()
    {
        await demo.ShowCommands("anna", [.. Sales.Features.Menu.Select(command => command.Name)]);
        await Open(390, 844);
        await Line.PressSequentiallyAsync("/");
        var options = Anna.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.Nth(12)).ToBeAttachedAsync();
        await Line.PressAsync("ArrowUp");
        await Assertions.Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        // A list is scrolled by whole pixels, and its lines are not as high.
        await Assertions.Expect(options.Last).ToBeInViewportAsync(new() { Ratio = 0.98f });
        await Line.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(options.First).ToBeInViewportAsync(new() { Ratio = 0.98f });
    }

    [ChromiumFact] // W15
    public async Task Older_messages_come_when_one_scrolls_up_to_them()
    {
        var first = await demo.Send("anna", Card("самое первое", lines: 1));
        foreach (var n in Enumerable.Range(1, 150)) await demo.Send("anna", Card($"сообщение {n}", lines: 1));
        await Open(390, 844);
        await Assertions.Expect(Anna.Locator(".card")).ToHaveCountAsync(100);
        await demo.Send("anna", Card("самое первое, исправлено", lines: 1), replaces: first);
        await Assertions.Expect(Anna.Locator(".card")).ToHaveCountAsync(100);
        await Anna.Locator(".log").EvaluateAsync("log => log.scrollTop = 0");
        await Assertions.Expect(Anna.Locator(".card")).ToHaveCountAsync(151);
        await Assertions.Expect(Anna.Locator(".card").First).ToContainTextAsync("самое первое, исправлено");
        await Assertions.Expect(Anna.Locator(".day")).ToHaveCountAsync(1);
    }

    [ChromiumFact] // W16
    public async Task A_reload_keeps_what_was_being_written_and_what_was_not_sent()
    {
        await Open(390, 844);
        await page.RouteAsync("**/demo/api/say", route => route.AbortAsync());
        await Says("не ушло");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Line.FillAsync("черновик");
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Line).ToHaveValueAsync("черновик");
        // The connection is there again: what waited for it goes, once.
        await Assertions.Expect(Anna.Locator(".bubble:not(.pending)")).ToContainTextAsync("не ушло");
        Assert.Equal("не ушло", Assert.Single(demo.Taken).Text);
    }

    [ChromiumFact] // W16
    public async Task Being_offline_is_said_at_once()
    {
        await Open(390, 844);
        await page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.GetByText("Соединение потеряно, восстанавливаю")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.GetByText("Соединение потеряно, восстанавливаю")).ToBeHiddenAsync();
    }

    [ChromiumFact] // W16
    public async Task What_was_written_offline_goes_by_itself_once_the_connection_is_back()
    {
        await Open(390, 844);
        await page.Context.SetOfflineAsync(true);
        await Says("первое");
        await Says("второе");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Alert)).ToHaveCountAsync(2);
        Assert.Empty(demo.Taken);
        var (at, most) = (0, 0);
        demo.Bot = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref at));
            await Task.Delay(100);
            Interlocked.Decrement(ref at);
            return new Receipt();
        };
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(Anna.Locator(".bubble:not(.pending)")).ToHaveCountAsync(2);
        await Assertions.Expect(Anna.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Equal(["первое", "второе"], demo.Taken.Select(taken => taken.Text));
        // Side by side the second might come first.
        Assert.Equal(1, most);
    }

    private static Screen Card(string text, int lines) => new()
    {
        Lines = [.. Enumerable.Range(0, lines).Select(n => SalesBot.Screens.Line.FromString($"{text}: {n}"))],
        Rows = [[new Button("Назад", "/back"), new Button("Отмена", "/cancel")]],
        Tone = Tone.Question,
    };

    private ILocator Anna => page.GetByRole(AriaRole.Region, new() { Name = "Чат: Белова Анна" });

    private ILocator Line => Anna.GetByRole(AriaRole.Textbox);

    private async Task Says(string text)
    {
        await Line.FillAsync(text);
        await Line.PressAsync("Enter");
    }

    private async Task Open(int width, int height)
    {
        page = await Chromium.Open(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "ru-RU" });
        await page.GotoAsync(demo.Link);
        await Assertions.Expect(page.Locator(".chat").First).ToBeVisibleAsync();
    }
}
