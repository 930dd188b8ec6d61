using Microsoft.Playwright;
using SalesBot.Screens;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The chat page by keyboard (W14), and what it says by itself (W22).</summary>
public sealed class KeyboardTests : ChatPageTest
{
    [ChromiumFact] // W14
    public async Task Old_buttons_are_no_tab_stops_and_the_arrows_lead_to_them()
    {
        foreach (var n in Enumerable.Range(1, 9)) await Demo.Send("anna", Card($"карточка {n}", lines: 1));
        await Open(1440, 900);
        var stops = Anna.Locator(".log button:not([tabindex='-1'])");
        await Assertions.Expect(stops).ToHaveCountAsync(2);
        await stops.First.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Anna.Locator(".card").Nth(7).GetByRole(AriaRole.Button, new() { Name = "Отмена" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(stops.First).ToBeFocusedAsync();
        await Demo.Send("anna", Card("новая", lines: 1));
        await Assertions.Expect(Anna.Locator(".card").Last.Locator("[tabindex='0']")).ToHaveCountAsync(2);
        await Assertions.Expect(stops).ToHaveCountAsync(2);
    }

    [ChromiumFact] // W14
    public async Task One_writes_at_once_and_Arrow_up_brings_back_what_was_written()
    {
        await Open(1440, 900);
        await Assertions.Expect(Line).ToBeFocusedAsync();
        await Says("первое");
        await Says("второе");
        await Assertions.Expect(Anna.Locator(".bubble:not(.pending)")).ToHaveCountAsync(2);
        await Line.PressAsync("ArrowUp");
        await Assertions.Expect(Line).ToHaveValueAsync("второе");
        await Line.PressAsync("ArrowUp");
        await Assertions.Expect(Line).ToHaveValueAsync("первое");
        await Line.PressAsync("ArrowUp");
        await Assertions.Expect(Line).ToHaveValueAsync("первое");
        await Line.PressAsync("ArrowDown");
        await Line.PressAsync("ArrowDown");
        await Assertions.Expect(Line).ToHaveValueAsync("");
        // What has been begun is not written over.
        await Line.FillAsync("новое");
        await Line.PressAsync("ArrowUp");
        await Assertions.Expect(Line).ToHaveValueAsync("новое");
    }

    [ChromiumFact] // W14
    public async Task The_keys_are_told_and_lead_to_the_colleagues()
    {
        await Open(1440, 900);
        await Assertions.Expect(Page.GetByText("Alt+1…7: сотрудники")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Alt+2");
        await Assertions.Expect(Page.Locator("[data-account=petrova].chat").GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
    }

    [ChromiumFact] // W22
    public async Task The_time_to_take_something_back_counts_down_and_ends()
    {
        await Demo.Send("anna", new Screen { Lines = ["✓"], Rows = [[new Button("Отменить · 30 с", "/undo 1")]] });
        await Open(1440, 900);
        var undo = Anna.Locator(".act");
        await Assertions.Expect(undo).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Отменить · [12][0-9] с$"));
        await Page.Locator("#plus5").ClickAsync();
        await Assertions.Expect(undo).ToHaveTextAsync("Отменить");
        await Assertions.Expect(undo).ToBeDisabledAsync();
    }

    [ChromiumFact] // W22
    public async Task Numbers_and_arrows_stand_on_one_line()
    {
        await Demo.Send("anna", new Screen
        {
            Lines =
            [
                "Зарегистрировано обращение под номером L-2026-000001, ответственная",
                "89123456789 Иванов Пётр ООО Ромашка кровля ангара -> Петрова",
            ],
        });
        await Open(360, 640);
        Assert.Equal(["L-2026-000001", "-> Петрова"], await Anna.Locator(".lines .whole").AllInnerTextsAsync());
        Assert.All(await Anna.Locator(".lines .whole").EvaluateAllAsync<int[]>("all => all.map(one => one.getClientRects().length)"),
            rows => Assert.Equal(1, rows));
    }

    [ChromiumFact] // W22
    public async Task What_a_file_is_dropped_for_is_said_as_it_is()
    {
        await Open(1440, 900);
        await Anna.EvaluateAsync("chat => { const data = new DataTransfer(); data.items.add(new File(['x'], 'a.txt'));"
            + " chat.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true })); }");
        await Assertions.Expect(Anna.Locator(".veil")).ToContainTextAsync("Отпустите, чтобы приложить");
    }
}
