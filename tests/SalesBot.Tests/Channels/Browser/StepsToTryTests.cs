using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>«Что попробовать»: each of the six is ticked off once it has been done with the running bot, and not before.</summary>
public sealed class StepsToTryTests : IDisposable
{
    private static readonly Dictionary<string, Words> Languages = new(StringComparer.Ordinal)
    {
        ["ru-RU"] = new("Готово", "Заказ", "ООО", "Через неделю", "профн с21 120", "Дальше", "Кузнецов", "Сайт", "Требуется",
            "Орлов", "Согласовать", "Отчёт:", "Журнал:", "У вас нет прав"),
        ["en-US"] = new("Done", "Order", "OOO|ООО", "In a week", "профн с21 120", "Next", "Кузнецов", "Web site", "Required",
            "Орлов", "Approve", "Report:", "Audit log:", "You may not do this", Who: "Ivanov Petr"),
    };

    private const string Cards =
        "person => [...document.querySelectorAll(`.chat[data-account=${person}] .from-bot`)].map(one => one.textContent).join()";

    // What the record tells, and what this browser has seen.
    private const string Done = """
        async () => {
          const { since, seen } = JSON.parse(localStorage.getItem("salesbot.steps"));
          return [...await (await fetch(`/demo/api/steps?after=${since}`)).json(), ...seen];
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-steps-").FullName;
    private IPage page = null!;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ChromiumTheory]
    [InlineData("ru-RU")]
    [InlineData("en-US")]
    public async Task Each_step_is_ticked_off_when_it_is_done_and_only_then(string locale)
    {
        var words = Languages[locale];
        using var host = HostProcess.Start(folder);
        page = await Chromium.Open(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = locale });
        await page.GotoAsync((await host.Printed("The demo is open at (?<url>http://[^ ]+)")).Groups["url"].Value);
        await Assertions.Expect(page.Locator("#hint-list li")).ToHaveCountAsync(6);
        await page.WaitForFunctionAsync("() => localStorage.getItem('salesbot.steps')");
        await AreTicked();

        await Try("call");
        await AreTicked();
        await Line("anna").PressAsync("Enter");
        // Where the name ends is uncertain in Latin letters: it is asked, with what was read as a button (B5).
        if (words.Who is { } who) await Presses("anna", who);
        await Sees("anna", words.Done);
        await AreTicked();
        await Presses("anna", words.Done);
        await AreTicked("call");

        await Try("reminder");
        await AreTicked("call", "reminder");

        // Nobody has anything to approve yet: to look is not to approve.
        await Try("approval");
        await Line("orlov").PressAsync("Enter");
        await Says("anna", "/report");
        await Sees("anna", words.NoRight);
        await AreTicked("call", "reminder");

        await Says("petrova", "/lead 1");
        await Presses("petrova", words.Order);
        await Presses("petrova", words.Client);
        await Says("petrova", "17/11");
        await Presses("petrova", words.InAWeek);
        await Says("petrova", words.Goods);
        foreach (var label in new[] { words.Next, words.Executor, words.Source, words.Required, words.Approver, words.Done })
            await Presses("petrova", label);
        await Sees("orlov", words.Approve);
        await AreTicked("call", "reminder", "order");
        await Presses("orlov", words.Approve);
        await AreTicked("call", "reminder", "approval", "order");

        await Try("report");
        await AreTicked("call", "reminder", "approval", "order");
        await Line("orlov").PressAsync("Enter");
        await Sees("orlov", words.Report);
        await AreTicked("call", "reminder", "approval", "order", "report");

        await Says("orlov", "/history 77");
        await Says("anna", "/audit");
        await Says("orlov", "/help");
        await AreTicked("call", "reminder", "approval", "order", "report");
        await Try("record");
        await Line("orlov").PressAsync("Enter");
        await Sees("orlov", words.Record);
        await AreTicked("call", "reminder", "approval", "order", "report", "record");

        await page.ReloadAsync();
        await AreTicked("call", "reminder", "approval", "order", "report", "record");
        await page.CloseAsync();
    }

    private ILocator Chat(string person) => page.Locator($".chat[data-account={person}]");

    private ILocator Line(string person) => Chat(person).GetByRole(AriaRole.Textbox);

    /// <summary>Presses the button of a step, as the newcomer does.</summary>
    private Task Try(string step) => page.Locator($"li[data-step={step}] .try").ClickAsync();

    private async Task Says(string person, string text)
    {
        var before = await Shown(person);
        await Line(person).FillAsync(text);
        await Line(person).PressAsync("Enter");
        await Answered(person, before);
    }

    private async Task Presses(string person, string label)
    {
        var before = await Shown(person);
        var begins = new Regex($@"^\W*(?:{label})", RegexOptions.None, TimeSpan.FromSeconds(1));
        await Chat(person).GetByRole(AriaRole.Button, new() { NameRegex = begins }).Last.ClickAsync();
        await Answered(person, before);
    }

    private Task Sees(string person, string text) =>
        Assertions.Expect(Chat(person).Locator(".card", new() { HasText = text }).Last).ToBeVisibleAsync();

    /// <summary>These steps are ticked off, and nothing else is told or seen that the page would tick off in a moment.</summary>
    private async Task AreTicked(params string[] steps)
    {
        foreach (var step in steps) await Assertions.Expect(page.Locator($"li[data-step={step}].ticked")).ToHaveCountAsync(1);
        Assert.Equal(steps.Order(), (await page.EvaluateAsync<string[]>(Done)).Distinct().Order());
        Assert.Equal(steps.Order(), (await page.Locator("li.ticked").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.step)"))
            .Order());
    }

    private Task<string> Shown(string person) => page.EvaluateAsync<string>(Cards, person);

    private Task<IJSHandle> Answered(string person, string before) =>
        page.WaitForFunctionAsync($"([person, before]) => ({Cards})(person) !== before", new[] { person, before });

    private sealed record Words(string Done, string Order, string Client, string InAWeek, string Goods, string Next, string Executor,
        string Source, string Required, string Approver, string Approve, string Report, string Record, string NoRight, string? Who = null);
}
