using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Jobs;
using SalesBot.Passes;
using SalesBot.People;

namespace SalesBot.Tests.Passes;

/// <summary>The way from the chat to a page: a link that opens it once, and the session that it begins (15.2).</summary>
public sealed class GuardedPageTests : OfficeTest
{
    private static readonly GuardedPage page = new(
        "tests", TimeSpan.FromMinutes(10), TimeSpan.FromHours(12), db => db.People.Where(person => person.Active));

    private DateTimeOffset Now => Office.Clock.GetUtcNow();

    [Fact] // 15.2
    public async Task The_pass_of_one_page_opens_no_other_and_a_new_link_voids_the_one_before()
    {
        var (first, second) = (await Link(), await Link());
        Assert.Null(await JobsDashboard.Page.Open(Office.Database, second, Now, default));
        Assert.Null(await Opened(first));
        var sessions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Opened(second)));
        var session = Assert.Single(sessions, one => one is not null)!;
        Assert.Null(await JobsDashboard.Page.Admit(Office.Database, session, Now, default));
        Assert.Equal("Админова Вера", (await Admitted(session))!.Name);
    }

    [Fact] // 15.2
    public async Task A_link_is_no_session_and_a_session_no_link()
    {
        var link = await Link();
        Assert.Null(await Admitted(link));
        var session = await Opened(link);
        Assert.Null(await Opened(session!));
    }

    [Fact] // 15.2
    public async Task What_was_made_by_a_clock_that_has_been_set_back_since_is_void_and_not_eternal()
    {
        var link = await Link();
        Assert.Null(await page.Open(Office.Database, link, Now - TimeSpan.FromSeconds(1), default));
        var session = await Opened(link);
        Assert.Null(await page.Admit(Office.Database, session!, Now - TimeSpan.FromSeconds(1), default));
        Assert.NotNull(await Admitted(session!));
    }

    [Fact] // 15.2
    public async Task Who_is_no_reader_any_more_is_out_and_neither_code_is_kept_as_it_is()
    {
        var session = await Opened(await Link());
        Assert.DoesNotContain(session!, await Office.Read(db => db.PagePasses.Select(pass => pass.Hash).ToListAsync()));
        await Office.Change(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.Active, false)));
        Assert.Null(await Admitted(session!));
    }

    private async Task<string> Link()
    {
        await using var db = Office.Database.Open();
        var code = await page.Give(new Work(db, Office.Office), db.People.Single(person => person.Name == "Админова Вера"));
        await db.SaveChangesAsync();
        return code;
    }

    private Task<string?> Opened(string link) => page.Open(Office.Database, link, Now, default);

    private Task<Person?> Admitted(string session) => page.Admit(Office.Database, session, Now, default);
}
