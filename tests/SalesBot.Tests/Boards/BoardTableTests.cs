using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Boards;
using SalesBot.Tests.Board;
using Workbook = SalesBot.Reports.Workbook;

namespace SalesBot.Tests.Boards;

/// <summary>The leads as a table and as a workbook (15.2).</summary>
public sealed partial class BoardTableTests : BoardTest
{
    [Theory] // 15.2
    [InlineData("", new long[] { 3, 2, 1 })]
    [InlineData("registered", new long[] { 1, 2, 3 })]
    [InlineData("waits", new long[] { 1, 2, 3 })]
    [InlineData("-waits", new long[] { 3, 2, 1 })]
    [InlineData("due", new long[] { 1, 2, 3 })]
    [InlineData("-due", new long[] { 3, 2, 1 })]
    public async Task It_is_sorted_by_any_column_that_has_a_moment_both_ways(string sort, long[] ids)
    {
        await Three();
        Assert.Equal(ids, await Ids($"sort={sort}"));
    }

    [Fact] // 15.2
    public async Task What_has_ended_is_sorted_by_its_end()
    {
        await Three();
        foreach (var id in new[] { 2, 1 })
        {
            await Petrova.Says($"/lead {id}").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
            Office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([2L, 1L], await Ids("state=refused&sort=ended"));
        Assert.Equal([1L, 2L], await Ids("state=refused&sort=-ended"));
        Assert.Contains("отказ: «Дорого»", await Table("state=refused"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ответить до", await Table("state=refused"), StringComparison.Ordinal);
    }

    [Theory] // 15.2, B8
    [InlineData("Вектор", new long[] { 3, 2 })]
    [InlineData("лис оле", new long[] { 3, 2 })]
    [InlineData("8 916 555-00-01", new long[] { 2 })]
    [InlineData("0002", new long[] { 3 })]
    [InlineData("L-2026-000003", new long[] { 3 })]
    [InlineData("обращение л-2026-3.", new long[] { 3 })]
    [InlineData("«L-3»", new long[] { 3 })]
    [InlineData("O-2026-000001", new long[0])]
    [InlineData("нет таких", new long[0])]
    [InlineData("%", new long[0])]
    public async Task It_is_searched_by_name_company_phone_and_number(string said, long[] ids)
    {
        await Three();
        Assert.Equal(ids, await Ids($"q={Uri.EscapeDataString(said)}"));
        if (ids.Length == 0) Assert.Contains("ничего нет", await Table($"q={Uri.EscapeDataString(said)}"), StringComparison.Ordinal);
    }

    [Theory] // 15.2
    [InlineData("")]
    [InlineData("registered")]
    [InlineData("waits")]
    [InlineData("-waits")]
    [InlineData("due")]
    [InlineData("-due")]
    public async Task The_next_page_goes_on_behind_the_last_row(string sort)
    {
        await Three();
        var seen = new List<long>();
        var query = TableQuery.Read(name => name == "sort" ? sort : "", new DateOnly(2026, 11, 23)).Query!;
        var all = await Ids($"sort={sort}");
        foreach (var id in all)
        {
            var lead = await Look("Админова", async look => (await look.Lead(id))!);
            var rest = await Look("Админова", look => ReadTable.Page(look, query, query.Order.Place(lead)));
            Assert.Equal(all.SkipWhile(one => one != id).Skip(1), rest!.Rows.Select(row => row.Lead.Id));
        }

        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(await Host.Open("Админова"), "/board/table?after=x"));
    }

    [Fact] // 15.2, B16, U7
    public async Task The_workbook_holds_what_the_table_shows_and_is_recorded()
    {
        await Three();
        await Office.Change(db =>
        {
            db.Set<SalesBot.Leads.Lead>().Single(lead => lead.Id == 2).Topic = "=HYPERLINK(\"http://evil\")";
            return Task.CompletedTask;
        });
        using var answer = await (await Host.Open("Админова")).GetAsync(new Uri("/board/table.xlsx?q=Вектор", UriKind.Relative));
        Assert.Equal(Workbook.MediaType, answer.Content.Headers.ContentType!.MediaType);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("Телефон или почта", rows[0].InnerText, StringComparison.Ordinal);
        Assert.Contains("+79165550002", rows[1].InnerText, StringComparison.Ordinal);
        Assert.All(rows.SelectMany(row => row.Descendants<Cell>()), cell => Assert.Null(cell.CellFormula));
        await Boss.Says("/audit").Sees("Доска выгружена в Excel, обращений: 2");
    }

    private async Task Three()
    {
        for (var n = 1; n < 3; n++)
        {
            Office.Clock.Advance(TimeSpan.FromMinutes(1));
            await Registers(n, "фасад", "Петрова");
        }
    }

    private async Task<string> Table(string query) => await BoardHost.Read(await Host.Open("Админова"), $"/board/table?{query}");

    private async Task<IReadOnlyList<long>> Ids(string query)
    {
        var page = await Table(query);
        return [.. Rows().Matches(page).Select(match => long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"<th scope=""row""><a href=""/board/leads/(?<id>\d+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Rows();
}
