using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesBot.Passes;
using SalesBot.People;

namespace SalesBot.Tests.Board;

/// <summary>Who comes to the board, and for how long (15.2).</summary>
public sealed class BoardDoorTests : BoardTest
{
    private static readonly string[] Doors =
    [
        "/board", "/BOARD/", "/board/table", "/board/table.xlsx", "/board/figures", "/board/leads/1", "/board/leads/1/files/1",
        "/board/column?key=won&after=1.1", "/board/events", "/board/parts/board.js",
    ];

    [Fact] // 15.2
    public async Task A_link_from_the_chat_opens_the_board_once()
    {
        var link = await Linked(Petrova);
        Assert.StartsWith($"{Host.Url}/board/enter?code=", link, StringComparison.Ordinal);
        var browser = Host.Browser();
        // What draws previews of links opens them too.
        for (var preview = 0; preview < 2; preview++)
            Assert.Contains("<button>", await BoardHost.Read(browser, new Uri(link).PathAndQuery), StringComparison.Ordinal);
        using var entered = await BoardHost.Enter(browser, Code(link));
        Assert.Equal((HttpStatusCode.Found, "/board"), (entered.StatusCode, entered.Headers.Location!.OriginalString));
        Assert.Contains("Иванов Пётр", await BoardHost.Read(browser, "/board"), StringComparison.Ordinal);
        var second = Host.Browser();
        using var again = await BoardHost.Enter(second, Code(link));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await BoardHost.Status(second, "/board"));
        await Boss.Says("/audit").Sees("Открыта доска");
    }

    [Fact] // 15.2
    public async Task The_session_is_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        using var entered = await BoardHost.Enter(Host.Browser(), await Host.Code("Петрова"));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.All(
            ["httponly", "samesite=strict", "path=/board", "max-age=43200"],
            word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        await using var behind = await BoardHost.Start(Office, "--Web:PublicUrl=https://bot.example.com/");
        Assert.StartsWith("https://bot.example.com/board/enter?code=", behind.Link.To("1"), StringComparison.Ordinal);
        using var secure = await BoardHost.Enter(behind.Browser(), await behind.Code("Петрова"));
        Assert.Contains("secure", secure.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact] // 15.2
    public async Task Without_a_session_or_with_an_invented_one_no_door_opens()
    {
        var browser = Host.Browser();
        foreach (var door in Doors) Assert.Equal(HttpStatusCode.Unauthorized, await BoardHost.Status(browser, door));
        foreach (var code in new[] { new string('0', 32), "x", new string('f', 5000), await Host.Code("Петрова") })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/board", UriKind.Relative));
            asked.Headers.Add("Cookie", $"salesbot-board={code}");
            using var answer = await browser.SendAsync(asked);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact] // 15.2
    public async Task A_link_lasts_ten_minutes_and_a_session_twelve_hours()
    {
        var code = await Host.Code("Петрова");
        await Office.Pass(TimeSpan.FromMinutes(10));
        using var late = await BoardHost.Enter(Host.Browser(), code);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        var browser = await Host.Open("Петрова");
        Office.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await BoardHost.Status(browser, "/board"));
        Office.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var door in Doors) Assert.Equal(HttpStatusCode.Unauthorized, await BoardHost.Status(browser, door));
    }

    [Theory] // 15.2
    [InlineData(false, Role.Manager)]
    [InlineData(true, Role.Secretary)]
    [InlineData(true, Role.External)]
    [InlineData(true, Role.None)]
    public async Task Who_is_dismissed_or_loses_the_role_is_out_at_every_door_at_once(bool active, Role roles)
    {
        var browser = await Host.Open("Петрова");
        var unused = await Host.Code("Петрова");
        Assert.Equal(HttpStatusCode.OK, await BoardHost.Status(browser, "/board"));
        await Office.Change(async db =>
        {
            var person = await db.People.SingleAsync(one => one.Name == "Петрова Ольга");
            (person.Active, person.Roles) = (active, roles);
        });
        foreach (var door in Doors) Assert.Equal(HttpStatusCode.Unauthorized, await BoardHost.Status(browser, door));
        using var refused = await BoardHost.Enter(Host.Browser(), unused);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact] // 15.2
    public async Task Managers_heads_and_admins_are_given_a_link_and_others_are_not()
    {
        foreach (var reader in new[] { Petrova, Orlov, Gromova, Boss }) await Linked(reader);
        await Anna.Says("/board").Sees("нет прав").Says("/help").DoesNotSee("/board");
        await Office.Change(db =>
        {
            // Whoever heads nobody any more is an approver like others.
            foreach (var person in db.People) person.HeadId = null;
            return Task.CompletedTask;
        });
        await Orlov.Says("/board").Sees("нет прав");
        Assert.Equal(4, await Office.Read(db => db.PagePasses.CountAsync()));
    }

    [Fact] // 15.2
    public async Task A_form_that_is_too_long_or_none_is_refused_in_words()
    {
        using var large = await BoardHost.Enter(Host.Browser(), new string('a', 5000));
        Assert.Equal(HttpStatusCode.Forbidden, large.StatusCode);
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await Host.Browser().PostAsync(new Uri("/board/enter", UriKind.Relative), json);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static string Code(string link) => link[(link.IndexOf("code=", StringComparison.Ordinal) + 5)..];

    private static async Task<string> Linked(Chat chat)
    {
        await chat.Says("/board").Sees("Доска обращений", "/board/enter?code=", "действует 10 минут", "12 часов");
        return chat.Last.Screen.PlainText().Split('\n').Single(line => line.Contains("/board/enter", StringComparison.Ordinal)).Trim();
    }
}
