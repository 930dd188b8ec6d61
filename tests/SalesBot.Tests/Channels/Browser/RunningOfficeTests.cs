using System.Text.Json;
using Microsoft.Playwright;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>
/// The screens that the running bot draws for everybody of the demo: clean by axe, and read without scrolling sideways (W12, W20).
/// </summary>
public sealed class RunningOfficeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-running-").FullName;

    // Said or, in brackets, pressed: each is answered before the next.
    private static readonly (string Person, string[] Acts)[] played =
    [
        ("anna",
        [
            "/help", "89123456780 Кузьмин Олег ООО Вектор забор -> Петрова", "[Готово]", "89123456780", "/cancel", "/find Вектор", "/leads",
            "/today", "/missed", "абракадабра", "/call", "12",
        ]),
        ("petrova",
        [
            "/lead 1", "[Ещё…]", "/lead 1", "[Встреча]", "завтра в 11 показать образцы", "/cancel", "/lead 1", "[Отказ]", "/cancel",
            "/history 1", "/waiting", "/report", "/lead 1",
        ]),
        ("orlov", ["/people", "/audit", "/catalogue", "/clients", "/rules", "/settings"]),
        ("kuznetsov", ["/orders", "/away", "завтра в 10"]),
        ("sidorov", ["/campaign", "/approvals"]),
        ("gromova", ["/orders done"]),
        ("masterov", ["/help"]),
    ];

    // A wide page shows several chats at once, a narrow one each by itself.
    private static readonly (int Width, int Height, ColorScheme Scheme, string[] People)[] shown =
    [
        (1440, 900, ColorScheme.Light, ["anna"]), (1440, 900, ColorScheme.Dark, ["orlov"]),
        (390, 844, ColorScheme.Light, [.. played.Select(one => one.Person)]),
        (390, 844, ColorScheme.Dark, ["anna", "petrova", "orlov"]),
        (320, 256, ColorScheme.Light, ["anna", "petrova", "orlov"]),
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ChromiumFact] // W12, W20
    public async Task What_the_bot_shows_to_everybody_is_clean_by_axe_on_every_screen()
    {
        using var host = HostProcess.Start(folder);
        var page = await Chromium.Open(new() { ReducedMotion = ReducedMotion.Reduce, Locale = "ru-RU" });
        await page.GotoAsync((await host.Printed("The demo is open at (?<url>http://[^ ]+)")).Groups["url"].Value);
        foreach (var (person, acts) in played)
            foreach (var act in acts) await Does(page, person, act);

        var problems = new List<string>();
        foreach (var (width, height, scheme, people) in shown)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var person in people)
                problems.AddRange((await Problems(page, person, height)).Select(
                    problem => $"{person} at {width} × {height}, {scheme}: {problem}"));
        }

        await page.CloseAsync();
        Assert.Equal("", string.Join('\n', problems));
    }

    private static async Task<IEnumerable<string>> Problems(IPage page, string person, int height)
    {
        await page.Locator($"button.who[data-account={person}]").ClickAsync();
        await Assertions.Expect(page.Locator($".chat[data-account={person}] .card").Last).ToBeVisibleAsync();
        // What is small is looked at as a whole by its neighbour of the same colours: here it is asked whether it fits.
        var wrong = height < 500 ? [] : await Chromium.Violations(page);
        var wide = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('html, body, .log, .card, .composer')].filter(one => one.clientWidth > 0"
            + " && one.scrollWidth > one.clientWidth + 1).map(one => `${one.className || one.tagName}: ${one.scrollWidth} >"
            + " ${one.clientWidth}`)");
        return [.. wrong, .. wide];
    }

    /// <summary>As the page does it, and waits until the bot has drawn something in this chat.</summary>
    private static async Task Does(IPage page, string person, string act)
    {
        var before = await Cards(page, person);
        var id = Guid.NewGuid().ToString("N");
        var (path, data) = act.StartsWith('[')
            ? ("tap", (object)new { id, person, value = Value(before, act[1..^1], out var card), cardId = card })
            : ("say", new { id, person, text = act });
        var answer = await page.APIRequest.PostAsync(Api(page, path), new()
        {
            DataObject = data,
            Headers = new Dictionary<string, string>
            {
                ["X-SalesBot"] = "1",
                ["Origin"] = new Uri(page.Url).GetLeftPart(UriPartial.Authority),
            },
        });
        Assert.True(answer.Ok, $"{person}, {act}: {answer.Status} {await answer.TextAsync()}");
        using var late = new CancellationTokenSource(Chromium.Patience);
        while (Change(await Cards(page, person)) == Change(before))
        {
            late.Token.ThrowIfCancellationRequested();
            // The page draws meanwhile: who asks without a pause takes the bot's time.
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }

    private static string Value(List<JsonElement> cards, string label, out string card)
    {
        foreach (var one in Enumerable.Reverse(cards))
            foreach (var row in one.GetProperty("screen").GetProperty("rows").EnumerateArray())
                foreach (var button in row.EnumerateArray().Where(candidate => candidate.GetProperty("label").GetString() == label))
                {
                    card = one.GetProperty("id").ToString();
                    return button.GetProperty("value").GetString()!;
                }

        throw new InvalidOperationException($"No button «{label}»: {string.Join('\n', cards)}");
    }

    private static long Change(List<JsonElement> cards) => cards.Count == 0 ? 0 : cards.Max(card => card.GetProperty("change").GetInt64());

    private static async Task<List<JsonElement>> Cards(IPage page, string person)
    {
        var state = await (await page.APIRequest.GetAsync(Api(page, "state"))).JsonAsync();
        return [.. state!.Value.GetProperty("chats").GetProperty(person).EnumerateArray().Where(one => one.GetProperty("fromBot")
            .GetBoolean())];
    }

    private static string Api(IPage page, string path) => new Uri(new Uri(page.Url), $"/demo/api/{path}").ToString();
}
