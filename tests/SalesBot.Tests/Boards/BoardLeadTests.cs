using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesBot.Boards;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Tests.Board;

namespace SalesBot.Tests.Boards;

/// <summary>A lead opened on the board, and the way back to the chat (15.2, A8, B10).</summary>
public sealed class BoardLeadTests : BoardTest
{
    [Fact] // A8, B10, 15.2
    public async Task A_lead_opens_its_history_and_its_documents()
    {
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил, 120 м²").Attaches("кп <1>.pdf").Clicks("Дальше").Clicks("Готово");
        var browser = await Host.Open("Петрова");
        var page = await BoardHost.Read(browser, "/board/leads/1");
        Assert.All(
            ["L-2026-000001", "Иванов Пётр", "+7 912 345-67-89", "коммерческое предложение", "Профнастил, 120 м²", "Белова", "1 КБ"],
            words => Assert.Contains(words, page.Replace('\u00A0', ' '), StringComparison.Ordinal));
        var file = await Office.Read(db => db.Set<StoredFile>().Select(one => one.Id).SingleAsync());
        using var given = await browser.GetAsync(new Uri($"/board/leads/1/files/{file}", UriKind.Relative));
        Assert.Equal(("application/octet-stream", 1000), (
            given.Content.Headers.ContentType!.MediaType, (await given.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal("attachment", given.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact] // B7, 15.2
    public async Task A_file_is_given_with_its_own_lead_alone_and_to_whoever_sees_that()
    {
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Apart();
        var lead = await Registers(1, "фасад", "Сидоров");
        var file = await Office.Read(db => db.Set<StoredFile>().Select(one => one.Id).SingleAsync());
        var sidorov = await Host.Open("Сидоров");
        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(sidorov, $"/board/leads/1/files/{file}"));
        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(sidorov, $"/board/leads/{lead}/files/{file}"));
        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(sidorov, "/board/leads/1"));
        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(sidorov, "/board/leads/99"));
        Assert.Equal(HttpStatusCode.NotFound, await BoardHost.Status(sidorov, "/board/leads/99999999999999999999"));
    }

    [Fact] // 15.2
    public async Task An_order_stands_among_the_documents_with_its_sum()
    {
        await Posted();
        var page = (await BoardHost.Read(await Host.Open("Петрова"), "/board/leads/1")).Replace('\u00A0', ' ');
        Assert.Contains("O-2026-000001", page, StringComparison.Ordinal);
        Assert.Contains("72 000,00 ₽", page, StringComparison.Ordinal);
    }

    [Fact] // 15.2
    public async Task A_card_leads_to_the_chat_where_the_lead_is_moved_on()
    {
        Assert.Contains(
            "https://t.me/sales_bot?start=lead-1", await BoardHost.Read(await Host.Open("Петрова"), "/board"), StringComparison.Ordinal);
        await Office.Change(async db => await db.Addresses.Where(address => db.Set<Person>()
            .Any(person => person.Id == address.PersonId && person.Name == "Сидоров Игорь"))
            .ExecuteUpdateAsync(set => set.SetProperty(address => address.Channel, "elsewhere")));
        // Of a channel without links the command is told.
        Assert.Contains(
            "В чате: /lead L-2026-000001", await BoardHost.Read(await Host.Open("Сидоров"), "/board"), StringComparison.Ordinal);
    }

    [Fact] // B7, 15.2
    public async Task The_link_opens_the_lead_in_the_chat_of_whoever_may_see_it()
    {
        await Petrova.Says("/start lead-1").Sees("L-2026-000001", "кровля ангара");
        await Gromova.Says("/start " + OpenFromBoard.Payload(1)).Sees("L-2026-000001", "кровля ангара");
        await Apart();
        await Sidorov.Says("/start lead-1").Sees("Обращения 1 нет, или оно не ваше").DoesNotSee("кровля ангара");
        await Sidorov.Says("/start lead-x").Sees("/leads").Says("/start").Sees("/leads");
    }
}
