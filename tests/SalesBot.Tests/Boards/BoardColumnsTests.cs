using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesBot.Boards;
using SalesBot.Leads;
using SalesBot.Tests.Board;

namespace SalesBot.Tests.Boards;

/// <summary>What stands on the board (15.2, B25).</summary>
public sealed class BoardColumnsTests : BoardTest
{
    [Fact] // 15.2, U8
    public async Task Columns_are_the_stages_of_the_process_file_with_counts_and_sums()
    {
        await Registers(1, "фасад", "Сидоров");
        await Posted();
        var board = await Board("Админова");
        Assert.Equal(
            ["first-contact", "proposal", "meeting", "order", "won", "refused"], board.Select(column => column.Total.Column.Key));
        Assert.Equal([1, 0, 0, 0, 1, 0], board.Select(column => column.Total.Count));
        Assert.Equal(72_000m, board.Single(column => column.Total.Column.Key == "won").Total.Sum);
        var page = await BoardHost.Read(await Host.Open("Админова"), "/board");
        Assert.Contains("Первый контакт", page, StringComparison.Ordinal);
        Assert.Contains("на 72 000 ₽", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact] // 15.2, B13, B18, B25
    public async Task A_card_says_who_company_topic_how_long_whose_and_what_comes_next()
    {
        await Petrova.Says("/lead 1").Clicks("Занимаюсь").Says("/lead 1").Clicks("Ещё…").Clicks("Горячий");
        var card = (await Board("Петрова"))[0].Cards.Single();
        Assert.Equal(("Иванов Пётр", "Петрова Ольга"), (card.Who, card.Responsible));
        Assert.Contains("Ромашка", card.Company, StringComparison.Ordinal);
        Assert.Equal(("горячий", null), (card.Heat, card.Late));
        Assert.NotNull(card.NextContact);
        Office.Clock.Advance(TimeSpan.FromDays(3));
        var late = (await Board("Петрова"))[0].Cards.Single();
        Assert.Contains("просрочено", late.Late, StringComparison.Ordinal);
        Assert.Contains("4-й день", late.Waits, StringComparison.Ordinal);
        var page = await BoardHost.Read(await Host.Open("Петрова"), "/board");
        Assert.All(["кровля ангара", "горячий", "просрочено", "Следующий контакт"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact] // B7, 15.2
    public async Task Two_people_with_different_rights_see_different_cards()
    {
        await Apart();
        var lead = await Registers(1, "фасад", "Сидоров");
        Assert.Equal([1L], await Ids("Петрова"));
        Assert.Equal([lead], await Ids("Сидоров"));
        Assert.Equal([1L, lead], await Ids("Громова"));
        var petrova = await Host.Open("Петрова");
        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(petrova, $"/board/leads/{lead}"));
        Assert.DoesNotContain("фасад", await BoardHost.Read(petrova, "/board?who=&period=year"), StringComparison.Ordinal);
    }

    [Fact] // 15.2, A11, B25
    public async Task Filters_leave_what_fits_and_what_is_none_is_refused_in_words()
    {
        await Posted();
        var lead = await Registers(1, "фасад", "Сидоров");
        await Sidorov.Says($"/lead {lead}").Clicks("Занимаюсь").Says($"/lead {lead}").Clicks("Ещё…").Clicks("Тёплый");
        var sidorov = await Look("Сидоров", look => Task.FromResult(look.Me.Id));
        Assert.Equal([lead], await Ids("Админова", new BoardFilter(sidorov, null, null, null)));
        Assert.Equal([lead], await Ids("Админова", new BoardFilter(null, null, Temperature.Warm, null)));
        Assert.Equal([1L], await Ids("Админова", new BoardFilter(null, "recommendation", null, null)));
        Assert.Empty(await Ids("Админова", new BoardFilter(null, "exhibition", null, null)));
        Office.Clock.Advance(TimeSpan.FromDays(40));
        // What ended long ago has left the board of now; what is open never does.
        Assert.Equal([lead], await Ids("Админова"));
        var today = new DateOnly(2027, 1, 2);
        Assert.Equal([1L, lead], await Ids("Админова", new BoardFilter(null, null, null, ReadFilter.Period("quarter", today))));
        Assert.Empty(await Ids("Админова", new BoardFilter(null, null, null, ReadFilter.Period("week", today))));
        var browser = await Host.Open("Админова");
        string[] wrongs =
            ["who=abc", "heat=lava", "period=2026-02-31..2026-03-01", "sort=x", "state=y", "who=99999999999999999999"];
        foreach (var wrong in wrongs)
            Assert.Equal(HttpStatusCode.BadRequest, await BoardHost.Status(browser, $"/board?{wrong}"));
    }

    [Theory] // 15.2
    [InlineData("first-contact")]
    [InlineData("refused")]
    public async Task A_column_comes_in_pages_that_miss_and_repeat_nothing(string key)
    {
        await Many(40, key == "refused");
        var reader = (await Boards("Админова", BoardFilter.None)).Single(column => column.Total.Column.Key == key);
        var seen = reader.Cards.Select(card => card.Lead.Id).ToList();
        Assert.Equal(ReadBoard.PageSize, seen.Count);
        for (var next = reader.Next; next is not null;)
        {
            var more = await Look("Админова", look => ReadBoard.More(look, BoardFilter.None, key, next));
            seen.AddRange(more!.Cards.Select(card => card.Lead.Id));
            next = more.Next;
        }

        Assert.Equal(reader.Total.Count, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
        var browser = await Host.Open("Админова");
        Assert.Contains("Ещё 15", await BoardHost.Read(browser, "/board"), StringComparison.Ordinal);
        foreach (var wrong in new[] { "x", "1", "-1.5", "99999999999999999999.1", "1.1.1" })
            Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(browser, $"/board/column?key={key}&after={wrong}"));
    }

    [Fact] // 15.2
    public async Task What_people_have_written_stays_text()
    {
        await Office.Change(async db => (await db.Set<Lead>().SingleAsync()).Topic = "<script>alert(1)</script>");
        using var answer = await (await Host.Open("Петрова")).GetAsync(new Uri("/board", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task Many(int count, bool refused)
    {
        for (var n = 0; n < 3; n++) await Registers(n, "фасад", "Сидоров");
        await Office.Change(async db =>
        {
            var pattern = await db.Set<Lead>().AsNoTracking().OrderBy(lead => lead.Id).FirstAsync();
            var now = Office.Clock.GetUtcNow();
            db.AddRange(Enumerable.Range(100, count).Select(n => new Lead
            {
                Number = $"L-2025-{n:000000}",
                ProcessVersion = pattern.ProcessVersion,
                Stage = refused ? "refusal" : "first-contact",
                State = refused ? LeadState.Refused : LeadState.Open,
                RefusalReason = refused ? "expensive" : null,
                ResponsibleId = pattern.ResponsibleId,
                AuthorId = pattern.AuthorId,
                ContactId = pattern.ContactId,
                CreatedAt = now.AddDays(-2),
                // Several of one moment: the place is told by the key then.
                WaitingSince = now.AddMinutes(-n / 3),
                ClosedAt = refused ? now.AddMinutes(-n / 3) : null,
            }));
        });
    }

    private Task<IReadOnlyList<FilledColumn>> Board(string name) => Boards(name, BoardFilter.None);

    private async Task<IReadOnlyList<FilledColumn>> Boards(string name, BoardFilter filter) =>
        await Look(name, look => ReadBoard.All(look, filter));

    private async Task<IEnumerable<long>> Ids(string name, BoardFilter? filter = null) =>
        (await Boards(name, filter ?? BoardFilter.None)).SelectMany(column => column.Cards).Select(card => card.Lead.Id).Order();
}
