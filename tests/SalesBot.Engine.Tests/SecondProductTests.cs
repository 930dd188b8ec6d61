using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Records;
using ServiceDesk.Tickets;

namespace ServiceDesk;

/// <summary>The engine carries a product that is no sale, without being touched: tickets of a service desk.</summary>
public sealed class SecondProductTests
{
    [Fact]
    public async Task A_ticket_is_filed_reminded_of_and_done()
    {
        await using var desk = Desk.Open();
        await desk.Join("Белова Анна", Role.Secretary, "anna");
        await desk.Join("Громов Олег", Role.Admin, "oleg");
        await desk.Says("anna", "/ticket");
        Assert.Contains(desk.Channel.Shown("anna"), message => message.Shows("Что случилось?"));
        await desk.Says("anna", "не печатает принтер");
        await desk.Says("anna", "INV-42");
        Assert.Contains(desk.Channel.Shown("anna"), message => message.Shows("Заявка 1 принята"));
        Assert.True(Assert.Single(desk.Channel.Shown("oleg")).Shows("Заявка 1: не печатает принтер INV-0042"));

        desk.Clock.Advance(DueTickets.Patience);
        await desk.Settle();
        Assert.Contains(desk.Channel.Shown("oleg"), message => message.Shows("Заявка 1 ждёт"));

        await desk.Clicks("oleg", "Сделано");
        Assert.Contains(desk.Channel.Shown("oleg"), message => message.Shows("✓ Заявка 1 сделана") && message.Edits > 0);
        desk.Clock.Advance(DueTickets.Patience);
        await desk.Settle();
        Assert.Equal(2, desk.Channel.Shown("oleg").Count);
        await using var db = desk.Database.Open();
        Assert.Equal(["ticket.filed", "ticket.done"],
            await db.Audit.OrderBy(record => record.Sequence).Select(record => record.Action).ToListAsync());
    }

    [Fact]
    public async Task A_form_reads_the_products_own_kind_of_answer_by_the_same_rule()
    {
        await using var desk = Desk.Open();
        desk.Channel.IsRich = true;
        await desk.Join("Белова Анна", Role.Secretary, "anna");
        await desk.Says("anna", "/ticket");
        await desk.Fills("anna", new Dictionary<string, string> { ["what"] = "мигает лампа", ["thing"] = "у окна" });
        var thing = desk.Channel.Shown("anna")[^1].Screen.Form!.Fields.Single(field => field.Key == "thing");
        Assert.Contains("Не похоже на инвентарный номер", thing.Problem, StringComparison.Ordinal);
        await desk.Fills("anna", new Dictionary<string, string> { ["what"] = "мигает лампа", ["thing"] = "inv-7" });
        Assert.True(desk.Channel.Shown("anna")[^1].Shows("Заявка 1 принята"), desk.Channel.Shown("anna")[^1].Screen.PlainText());
        await using var db = desk.Database.Open();
        Assert.Equal("INV-0007", (await db.Set<Ticket>().SingleAsync()).Inventory);
    }

    [Fact]
    public async Task What_is_not_theirs_is_refused_and_the_menu_shows_what_is()
    {
        await using var desk = Desk.Open();
        await desk.Join("Белова Анна", Role.Secretary, "anna");
        await desk.Says("anna", "/done 1");
        Assert.True(desk.Channel.Shown("anna")[^1].Shows("У вас нет прав"), desk.Channel.Shown("anna")[^1].Screen.PlainText());
        await desk.Says("anna", "/help");
        Assert.True(desk.Channel.Shown("anna")[^1].Shows("завести заявку"), desk.Channel.Shown("anna")[^1].Screen.PlainText());
    }

    [Fact]
    public void Nothing_of_the_sales_product_is_here() =>
        Assert.DoesNotContain(typeof(Desk).Assembly.GetReferencedAssemblies(), one => one.Name is "SalesBot" or "SalesBot.Host");

    [Fact]
    public void The_engine_shows_its_inside_to_no_product() => Assert.Equal(
        ["SalesBot.Benchmarks", "SalesBot.Tests"],
        typeof(Feature).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName).Order());
}
