using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesBot.Jobs;
using SalesBot.Passes;
using SalesBot.People;

namespace SalesBot.Tests.Jobs;

public sealed class JobsTests : OfficeTest
{
    private JobsHost host = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        host = await JobsHost.Start(Office, "--Jobs:Dashboard=true");
        Office.JobsLink = code => host.LinkFor(code);
        await Office.Restart();
    }

    [Fact]
    public async Task A_link_from_the_chat_opens_the_dashboard_once()
    {
        var link = await Link();
        Assert.StartsWith($"{host.Url}/jobs/enter?code=", link, StringComparison.Ordinal);
        // What draws previews of links opens them too.
        for (var preview = 0; preview < 2; preview++)
            Assert.Contains("<button>", await host.Read(new Uri(link).PathAndQuery), StringComparison.Ordinal);
        using var entered = await host.Enter(Code(link));
        Assert.Equal((HttpStatusCode.Found, "/jobs"), (entered.StatusCode, entered.Headers.Location!.OriginalString));
        Assert.Contains("Hangfire", await host.Read("/jobs"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await host.Status("/jobs/jobs/enqueued"));
        using var again = await host.Enter(Code(link));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        await Boss.Says("/audit").Sees("Открыта страница заданий");
    }

    [Fact]
    public async Task The_session_is_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        using var entered = await host.Enter(Code(await Link()));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.All(
            ["httponly", "samesite=strict", "path=/jobs", "max-age=1800"],
            word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri("/jobs/jobs/enqueued/delete", UriKind.Relative));
        foreign.Headers.Add("Sec-Fetch-Site", "same-site");
        using var refused = await host.Browser.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Where_people_come_by_https_the_cookie_goes_by_nothing_else()
    {
        await using var behind = await JobsHost.Start(Office, "--Jobs:Dashboard=true", "--Web:PublicUrl=https://bot.example.com/");
        Assert.Equal("https://bot.example.com", behind.Url);
        using var entered = await behind.Enter(Code(await Link()));
        Assert.Contains("secure", entered.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/jobs")]
    [InlineData("/JOBS/")]
    [InlineData("/jobs/jobs/enqueued")]
    [InlineData("/jobs/stats")]
    [InlineData("/jobs/js1")]
    public async Task Without_a_session_nobody_comes_in_not_even_from_this_machine(string path)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await host.Status(path));
        Assert.Contains("/jobs", await host.Read(path), StringComparison.Ordinal);
        host.Cookies.Add(new Uri(host.Url), new Cookie("salesbot-jobs", new string('0', 32), "/jobs"));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.Status(path));
    }

    [Fact]
    public async Task A_link_lasts_five_minutes_and_a_session_half_an_hour()
    {
        var link = await Link();
        await Office.Pass(JobsDashboard.Page.LinkLength);
        using var late = await host.Enter(Code(link));
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        using var entered = await host.Enter(Code(await Link()));
        await Office.Pass(JobsDashboard.Page.SessionLength - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await host.Status("/jobs"));
        await Office.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.Status("/jobs"));
    }

    [Theory]
    [InlineData(false, Role.Admin)]
    [InlineData(true, Role.Manager)]
    public async Task Who_is_no_active_admin_any_more_is_out_at_once(bool active, Role roles)
    {
        using var entered = await host.Enter(Code(await Link()));
        var unused = await Link();
        Assert.Equal(HttpStatusCode.OK, await host.Status("/jobs"));
        await Office.Change(async db =>
        {
            var boss = await db.People.SingleAsync(person => person.Name == "Админова Вера");
            (boss.Active, boss.Roles) = (active, roles);
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await host.Status("/jobs"));
        using var refused = await host.Enter(Code(unused));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_one_before()
    {
        var first = await Link();
        var second = await Link();
        using var refused = await host.Enter(Code(first));
        using var entered = await host.Enter(Code(second));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Found), (refused.StatusCode, entered.StatusCode));
    }

    [Fact]
    public async Task Of_two_who_use_one_link_at_once_one_comes_in()
    {
        var code = Code(await Link());
        var sessions = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => JobsDashboard.Page.Open(Office.Database, code, Office.Clock.GetUtcNow(), default)));
        Assert.Single(sessions, session => session is not null);
    }

    [Fact] // K5
    public async Task What_a_clock_gave_that_has_been_set_back_since_is_void()
    {
        var code = Code(await Link());
        Assert.Null(await JobsDashboard.Page.Open(Office.Database, code, Office.Clock.GetUtcNow().AddHours(-3), default));
        var session = await JobsDashboard.Page.Open(Office.Database, code, Office.Clock.GetUtcNow(), default);
        Assert.Null(await JobsDashboard.Page.Admit(Office.Database, session!, Office.Clock.GetUtcNow().AddHours(-3), default));
    }

    [Fact]
    public async Task Of_the_codes_only_hashes_are_kept()
    {
        var code = Code(await Link());
        Assert.DoesNotContain(code, await Kept(), StringComparison.Ordinal);
        var session = await JobsDashboard.Page.Open(Office.Database, code, Office.Clock.GetUtcNow(), default);
        Assert.DoesNotContain(session!, await Kept(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_admins_are_given_a_link()
    {
        await Petrova.Says("/jobs").Sees("нет прав").Says("/help").DoesNotSee("/jobs");
        await Boss.Says("/help").Sees("/jobs", "фоновые задания");
        Assert.Equal(0, await Office.Read(db => db.PagePasses.CountAsync()));
    }

    [Fact]
    public async Task Switched_off_there_is_nothing_and_the_chat_says_how_to_switch_it_on()
    {
        await using var off = await JobsHost.Start(Office);
        Assert.Equal(HttpStatusCode.NotFound, await off.Status("/jobs"));
        Assert.Equal(HttpStatusCode.NotFound, await off.Status("/jobs/enter?code=1"));
        Office.JobsLink = null;
        await Office.Restart();
        await Boss.Says("/jobs").Sees("Jobs__Dashboard=true");
        Assert.Equal(0, await Office.Read(db => db.PagePasses.CountAsync()));
    }

    public override async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await base.DisposeAsync();
    }

    private Task<string> Kept() => Office.Read(db => db.PagePasses.Select(pass => pass.Hash).SingleAsync());

    private static string Code(string link) => link[(link.IndexOf("code=", StringComparison.Ordinal) + 5)..];

    private async Task<string> Link()
    {
        await Boss.Says("/jobs").Sees("Страница фоновых заданий", "/jobs/enter?code=");
        return Boss.Last.Screen.PlainText().Split('\n').Single(line => line.Contains("/jobs/enter", StringComparison.Ordinal)).Trim();
    }
}
