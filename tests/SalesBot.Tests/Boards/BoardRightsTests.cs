using System.Net;
using SalesBot.People;
using SalesBot.Tests.Board;
using SalesBot.Tests.Rights;

namespace SalesBot.Tests.Boards;

/// <summary>
/// Everybody in the table of rights, in each of its states, opens the board: who may not come finds it closed, and who may sees the lead
/// there exactly where the table says that they see it (B7).
/// </summary>
[Collection(nameof(SharedRightsOffice))]
public sealed class BoardRightsTests(RightsOffice rights) : IAsyncLifetime
{
    private const Role Readers = Role.Manager | Role.ExecutionHead | Role.Admin;

    private BoardHost host = null!;

    public static TheoryData<string> States => new(WhoMayWhat.Table.States.Keys);

    public async Task InitializeAsync() => host = await BoardHost.Start(rights.Office);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory] // B7, 15.2
    [MemberData(nameof(States))]
    public async Task A_lead_is_shown_to_whom_the_table_of_rights_shows_it(string state)
    {
        rights.Return(state);
        var (table, letter) = (WhoMayWhat.Table, WhoMayWhat.Table.States[state]);
        foreach (var person in table.Roles.Keys.Where(person => person != "Чужой"))
        {
            var browser = host.Browser();
            using var entered = await BoardHost.Enter(browser, await host.Code(person));
            var mayOpen = table.Knows(person) && (table.Roles[person].HasFlag(Role.Admin) || (table.Roles[person] & Readers) != 0
                || person == "Орлов");
            Assert.True(mayOpen == (entered.StatusCode == HttpStatusCode.Found), $"{person} in «{state}»: {entered.StatusCode}");
            if (!mayOpen)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await BoardHost.Status(browser, "/board"));
                Assert.Equal(HttpStatusCode.Unauthorized, await BoardHost.Status(browser, "/board/leads/1"));
                continue;
            }

            await Sees(browser, person, state, table.Sees(person, letter));
        }
    }

    // A lead whose registration was taken back stands in no column; who may see it can still open it.
    private static async Task Sees(HttpClient browser, string person, string state, bool sees)
    {
        var shown = sees && state != "undone";
        foreach (var path in new[] { "/board", "/board/table?state=open", "/board/table?state=won", "/board/table?state=refused" })
        {
            var page = await BoardHost.Read(browser, path);
            if (!shown) Assert.False(page.Contains("L-2026-000001", StringComparison.Ordinal), $"{person} in «{state}»: {path}");
            if (sees) continue;
            foreach (var secret in new[] { "кровля", "Ромашка", "Иванов Пётр" })
                Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        }

        var board = await BoardHost.Read(browser, "/board");
        Assert.True(shown == board.Contains("L-2026-000001", StringComparison.Ordinal), $"{person} in «{state}»: {shown}");
        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, await BoardHost.Status(browser, "/board/leads/1"));
        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(browser, "/board/leads/1/files/999"));
    }
}
