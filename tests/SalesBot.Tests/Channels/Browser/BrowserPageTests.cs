using Microsoft.Playwright;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The page in a real Chromium. Without one the tests are skipped, unless SALESBOT_REQUIRE_BROWSER=1.</summary>
public sealed class BrowserPageTests : IAsyncLifetime
{
    private static readonly Screen Question = new()
    {
        Lines =
        [
            new Line([new Span("Входящий звонок", Emphasis.Strong), new Span(" · шаг 2 из 4", Emphasis.Dim)]),
            new Line([new Span("+7 912 345-67-89", Emphasis.Copyable)]),
            "Кто звонит?",
        ],
        Rows =
        [
            [new Button("Готово", "/done", ButtonStyle.Success), new Button("Отмена", "/cancel", ButtonStyle.Danger)],
            [new Button("Номер", "L-2026-000123", Kind: ButtonKind.Copy)],
        ],
        Tone = Tone.Question,
    };

    private static readonly Screen Done = new()
    {
        Lines = ["✓ L-2026-000123 зарегистрирован"],
        Rows = [[new Button("Ещё звонок", "/call")]],
        Tone = Tone.Success,
    };

    private readonly List<string> complaints = [];
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
        Assert.Equal("", string.Join('\n', complaints));
    }

    [ChromiumTheory]
    [InlineData(1920, 1080, 5)]
    [InlineData(1440, 900, 4)]
    [InlineData(390, 844, 1)]
    [InlineData(360, 740, 1)]
    public async Task As_many_chats_as_fit_stand_side_by_side_and_nothing_sticks_out(int width, int height, int chats)
    {
        await demo.Send("anna", Question with
        {
            Lines = [.. Question.Lines, new string('ж', 300), "https://example.com/" + new string('x', 200)],
        });
        await Open(width, height);
        await Assertions.Expect(page.Locator(".chat")).ToHaveCountAsync(chats);
        await Assertions.Expect(page.Locator(".who")).ToHaveCountAsync(7);
        await Assertions.Expect(Anna.GetByRole(AriaRole.Textbox)).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Empty(await Overflows());
        await page.GetByRole(AriaRole.Button, new() { Name = "EN: switch to English" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Take a call", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await Overflows());
    }

    [ChromiumTheory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_pressed_button_reaches_the_bot_and_the_card_changes_in_place(int width, int height)
    {
        var card = await demo.Send("anna", Question);
        demo.Bot = async incoming =>
        {
            await demo.Send("anna", Done, replaces: incoming.Tap!.CardId);
            return new Receipt("Записано");
        };
        await Open(width, height);
        await Anna.GetByRole(AriaRole.Button, new() { Name = "Готово" }).ClickAsync();
        await Assertions.Expect(Anna.GetByText("✓ L-2026-000123 зарегистрирован")).ToBeVisibleAsync();
        await Assertions.Expect(Anna.GetByText("Записано")).ToBeVisibleAsync();
        await Assertions.Expect(Anna.Locator(".card")).ToHaveCountAsync(1);
        // Whoever works by keyboard is not thrown out of the card they are in.
        await Assertions.Expect(Anna.GetByRole(AriaRole.Button, new() { Name = "Ещё звонок" })).ToBeFocusedAsync();
        Assert.Equal(new Tap("/done", card), Assert.Single(demo.Taken).Tap);
    }

    [ChromiumTheory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_file_is_sent_with_a_caption_and_shown_with_its_size(int width, int height)
    {
        await Open(width, height);
        await Anna.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "смета.xlsx",
            MimeType = "application/octet-stream",
            Buffer = new byte[4096],
        });
        await Anna.GetByRole(AriaRole.Textbox).FillAsync("по «Ромашке»");
        await Anna.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        var link = Anna.GetByRole(AriaRole.Link);
        await Assertions.Expect(link).ToContainTextAsync("смета.xlsx");
        await Assertions.Expect(link).ToContainTextAsync("4 КБ");
        var incoming = Assert.Single(demo.Taken);
        Assert.Equal(("по «Ромашке»", 4096), (incoming.Text, incoming.Files.Single().Content?.Length));
    }

    [ChromiumFact]
    public async Task What_could_not_be_sent_stays_and_can_be_sent_again_as_the_same_update()
    {
        await Open(1440, 900);
        demo.Bot = _ => throw new TimeoutException();
        await Anna.GetByRole(AriaRole.Textbox).FillAsync("+7 912 345-67-89");
        await Anna.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ничего не потеряно, повторите");
        complaints.RemoveAll(complaint => complaint.Contains("503", StringComparison.Ordinal));

        demo.Bot = _ => Task.FromResult(new Receipt());
        await Anna.GetByRole(AriaRole.Button, new() { Name = "Повторить" }).ClickAsync();
        await Assertions.Expect(Anna.Locator(".bubble:not(.pending)"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("912 345-67-89"));
        await Assertions.Expect(Anna.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Equal(2, demo.Taken.Count);
        Assert.Single(demo.Taken.DistinctBy(taken => taken.UpdateId, StringComparer.Ordinal));
    }

    [ChromiumFact]
    public async Task Commands_are_suggested_and_taken_by_keyboard()
    {
        await demo.ShowCommands("anna", "call", "leads", "help");
        await Open(1440, 900);
        await Anna.GetByRole(AriaRole.Textbox).PressSequentiallyAsync("/");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await Anna.GetByRole(AriaRole.Textbox).PressAsync("ArrowDown");
        await Anna.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("/leads");
        await Anna.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Assertions.Expect(Anna.Locator(".bubble:not(.pending)")).ToContainTextAsync("/leads");
        Assert.Equal("/leads", Assert.Single(demo.Taken).Text);
    }

    [ChromiumFact]
    public async Task Who_typed_the_slash_before_the_bot_said_what_there_is_is_shown_it_then()
    {
        await Open(1440, 900);
        await Anna.GetByRole(AriaRole.Textbox).PressSequentiallyAsync("/");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        await demo.ShowCommands("anna", "call", "leads");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
    }

    [ChromiumTheory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_long_chat_opens_at_its_end_and_stays_there_while_one_writes(int width, int height)
    {
        for (var i = 0; i < 9; i++) await demo.Send("anna", Question);
        await demo.Send("anna", Done);
        await Open(width, height);
        await Assertions.Expect(Anna.GetByText("✓ L-2026-000123 зарегистрирован")).ToBeInViewportAsync();
        await Anna.GetByRole(AriaRole.Textbox).FillAsync("раз\nдва\nтри\nчетыре");
        await Assertions.Expect(Anna.GetByRole(AriaRole.Button, new() { Name = "Ещё звонок" })).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [ChromiumFact]
    public async Task On_a_phone_the_switcher_tells_of_what_others_have_not_seen()
    {
        await Open(390, 844);
        await demo.Send("petrova", Question);
        var petrova = page.GetByRole(AriaRole.Button, new() { Name = "Петрова Ольга, менеджер, непрочитанных: 1" });
        await petrova.ClickAsync();
        await Assertions.Expect(page.Locator(".chat")).ToHaveAttributeAsync("data-account", "petrova");
        await Assertions.Expect(page.GetByText("Кто звонит?")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".dot")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task The_clock_on_top_moves()
    {
        await Open(1440, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "Новый день" }).ClickAsync();
        await Assertions.Expect(page.Locator("#clock-time")).ToHaveTextAsync("09:00");
        await page.Locator("#plus5").ClickAsync();
        await Assertions.Expect(page.Locator("#clock-time")).ToHaveTextAsync("09:05");
    }

    [ChromiumFact]
    public async Task Text_that_looks_like_markup_is_shown_as_text()
    {
        const string Evil = "<img src=x onerror=alert(1)><b>жирно</b>";
        await demo.Send("anna", new Screen { Lines = [Evil], Rows = [[new Button(Evil[..20], "/x")]] });
        await Open(1440, 900);
        await Assertions.Expect(Anna.Locator(".lines")).ToHaveTextAsync(Evil);
        await Assertions.Expect(Anna.Locator(".card img, .card b")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task A_lost_connection_is_told_and_comes_back_with_what_was_missed()
    {
        await Open(1440, 900);
        var url = demo.Url;
        var folder = await demo.Stop();
        await Assertions.Expect(page.GetByText("Соединение потеряно, восстанавливаю")).ToBeVisibleAsync();
        demo = await DemoHost.Start(folder, url);
        await demo.Send("anna", Question);
        await Assertions.Expect(Anna.GetByText("Кто звонит?")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Соединение потеряно, восстанавливаю")).ToBeHiddenAsync();
        // What the browser says of a server that is not there, or is just going (5xx), is what this test is about.
        string[] gone = ["ERR_", "status of 5", "EventSource"];
        complaints.RemoveAll(complaint => Array.Exists(gone, complaint.Contains));
    }

    private ILocator Anna => page.GetByRole(AriaRole.Region, new() { Name = "Чат: Белова Анна" });

    private async Task Open(int width, int height)
    {
        page = await Chromium.Open(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "ru-RU",
        });
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(demo.Link);
        await Assertions.Expect(page.Locator(".chat").First).ToBeVisibleAsync();
    }

    private Task<string[]> Overflows() => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('html, body, .bar, .hints, .people, .log, .composer, .card')].filter(e => e.scrollWidth > "
            + "e.clientWidth + 1).map(e => `${e.className || e.tagName}: ${e.scrollWidth} > ${e.clientWidth}`)");
}
