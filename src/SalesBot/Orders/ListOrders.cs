using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>
/// /orders: what the execution department has to do, page by page - new ones first, then by day of shipment (A15); beside it what is
/// finished, and the orders of one's own leads, which others carry out.
/// </summary>
internal static class ListOrders
{
    private const int PageSize = 6;
    private const string Open = "", Finished = "done", Mine = "mine";

    /// <summary>[Заказы], for who is not of the company and has nothing else (B21).</summary>
    public static IEnumerable<Button> Suggested(Visit visit) =>
        visit.Me.IsExternal ? [new Button(visit.Phrases["button.orders"], ButtonValue.Command("/orders"), ButtonStyle.Primary)] : [];

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var list = words.FirstOrDefault(word => word is Finished or Mine) ?? Open;
        var own = OrderAccess.Own(visit, visit.Me);
        var mine = await own.CountAsync();
        var orders = list == Mine ? own : Standing(await OrderAccess.Listed(visit, visit.Me), list);
        var total = list == Mine ? mine : await orders.CountAsync();
        if (total == 0)
        {
            await visit.Reply(new Screen
            {
                Lines = [visit.Phrases[list == Open ? "orders.none" : $"orders.none-{list}"]],
                Rows = [.. Others(list, mine, visit.Phrases), .. Commands.Suggestions(visit)],
            });
            return;
        }

        await Show(visit, orders, (list, total, mine), words);
    }

    private static async Task Show(Visit visit, IQueryable<Order> orders, (string Name, int Total, int Mine) list, string[] words)
    {
        var phrases = visit.Phrases;
        var pages = (list.Total + PageSize - 1) / PageSize;
        var page = Math.Clamp(words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? asked : 0).FirstOrDefault(asked => asked > 0, 1), 1, pages);
        var shown = await InTurn(orders, list.Name).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        var fresh = await orders.CountAsync(order => order.State == OrderState.Posted || order.State == OrderState.Approved);
        var title = phrases.Say(list.Name == Open ? "orders.title" : $"orders.title-{list.Name}", ("n", list.Total), ("fresh", fresh));
        await visit.Reply(new Screen
        {
            Lines = [new Line([new Span(title, Emphasis.Strong)]), .. await Rows(visit, shown)],
            Rows =
            [
                .. DialogScreen.Rows(shown.Select(order => new Button(order.Number, ButtonValue.Command($"/order {order.Id}")))),
                .. Turning(page, pages, list.Name, phrases),
                .. Others(list.Name, list.Mine, phrases),
            ],
        });
    }

    private static IQueryable<Order> Standing(IQueryable<Order> orders, string list) => orders.Where(order => list == Finished
        ? order.State == OrderState.Done || order.State == OrderState.Cancelled
        : order.State == OrderState.Posted || order.State == OrderState.Approved || order.State == OrderState.InWork);

    private static IQueryable<Order> InTurn(IQueryable<Order> orders, string list) => list == Finished
        ? orders.OrderByDescending(order => order.StateAt).ThenByDescending(order => order.Id)
        : orders.OrderBy(order => order.State == OrderState.InWork).ThenBy(order => order.ShipmentDate).ThenBy(order => order.Id);

    private static async Task<IEnumerable<Line>> Rows(Visit visit, List<Order> orders)
    {
        var phrases = visit.Phrases;
        var ids = orders.Select(order => order.ClientId).ToList();
        var clients = await visit.Db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id))
            .ToDictionaryAsync(client => client.Id, client => client.Name);
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var today = DateOnly.FromDateTime(visit.LocalNow.DateTime);
        string Standing(Order order) => phrases.Say(
            "orders.row",
            ("state", OrderWords.State(order.State, phrases)),
            ("day", phrases.SpokenDay(order.ShipmentDate, today)),
            ("who", people[order.ExecutorId]));
        string Sum(Order order) => visit.Me.PricesHidden ? "" : " · " + phrases.Money(order.Total);
        return orders.SelectMany(order => new[]
        {
            new Line([new Span(order.Number), new Span(" · " + clients[order.ClientId] + Sum(order))]),
            new Line([new Span(Standing(order), Emphasis.Dim)]),
        });
    }

    /// <summary>The other lists; that of one's own leads for whoever has orders there (O19).</summary>
    private static IEnumerable<IReadOnlyList<Button>> Others(string list, int mine, Phrases phrases) => DialogScreen.Rows(
    [
        list == Open ? new Button(phrases["button.orders-finished"], ButtonValue.Command($"/orders {Finished}"))
            : new Button(phrases["button.orders-open"], ButtonValue.Command("/orders")),
        .. mine > 0 && list != Mine
            ? new[] { new Button(phrases.Say("button.orders-mine", ("n", mine)), ButtonValue.Command($"/orders {Mine}")) } : [],
    ]);

    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int pages, string list, Phrases phrases)
    {
        if (pages < 2) yield break;
        var command = list.Length == 0 ? "/orders " : $"/orders {list} ";
        var row = new List<Button>();
        if (page > 1)
            row.Add(new Button(phrases["button.earlier"], ButtonValue.Command($"{command}{page - 1}")));
        if (page < pages) row.Add(new Button(phrases["button.later"], ButtonValue.Command($"{command}{page + 1}")));
        yield return row;
    }
}
