using Microsoft.Playwright;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>What a newcomer does first: starts the bot with no settings at all and looks at it in a browser.</summary>
public sealed class FirstTryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-first-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ChromiumFact] // U6
    public async Task Without_an_account_or_a_setting_a_call_is_registered_in_the_browser_and_the_manager_has_it()
    {
        using var host = HostProcess.Start(folder);
        var page = await Chromium.Open(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "ru-RU" });
        await page.GotoAsync((await host.Printed("The demo is open at (?<url>http://[^ ]+)")).Groups["url"].Value);

        var anna = Chat(page, "Белова Анна");
        await anna.GetByRole(AriaRole.Textbox).FillAsync("89123456780 Кузьмин Олег ООО Вектор забор -> Петрова");
        await anna.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Готово" }).ClickAsync();
        await Sees(anna, "зарегистрирован");
        await Sees(Chat(page, "Петрова"), "Кузьмин Олег, ООО «Вектор»");

        await page.Locator("#plus5").ClickAsync();
        await Sees(Chat(page, "Петрова"), "Напоминание");
        await page.CloseAsync();
    }

    private static ILocator Chat(IPage page, string person) => page.GetByRole(AriaRole.Region, new() { Name = $"Чат: {person}" });

    private static Task Sees(ILocator chat, string text) =>
        Assertions.Expect(chat.GetByText(text).Last).ToBeVisibleAsync(new() { Timeout = Chromium.Patience });
}
