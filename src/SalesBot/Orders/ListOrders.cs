using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>/orders: what the execution department has to do, page by page - new ones first, then by day of shipment (A15).</summary>
internal static class ListOrders
{
    private const int PageSize = 6;
    private const string Finished = "done";

    /// <summary>[Заказы], for who is not of the company and has nothing else (B21).</summary>
    public static IEnumerable<Button> Suggested(Visit visit) =>
        visit.Me.IsExternal ? [new Button(visit.Phrases["button.orders"], ButtonValue.Command("/orders"), ButtonStyle.Primary)] : [];

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var finished = words.Contains(Finished);
        var phrases = visit.Phrases;
        var orders = (await OrderAccess.Listed(visit, visit.Me)).Where(order => finished
            ? order.State == OrderState.Done || order.State == OrderState.Cancelled
            : order.State == OrderState.Posted || order.State == OrderState.Approved || order.State == OrderState.InWork);
        var (total, fresh) = (await orders.CountAsync(),
            await orders.CountAsync(order => order.State == OrderState.Posted || order.State == OrderState.Approved));
        if (total == 0)
        {
            await visit.Reply(new Screen
            {
                Lines = [phrases[finished ? "orders.none-finished" : "orders.none"]],
                Rows = [Other(finished, phrases), .. Commands.Suggestions(visit)],
            });
            return;
        }

        var pages = (total + PageSize - 1) / PageSize;
        var page = Math.Clamp(
            words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0)
                .FirstOrDefault(asked => asked > 0, 1),
            1,
            pages);
        var shown = await (finished
            ? orders.OrderByDescending(order => order.StateAt).ThenByDescending(order => order.Id)
            : orders.OrderBy(order => order.State == OrderState.InWork).ThenBy(order => order.ShipmentDate).ThenBy(order => order.Id))
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        await visit.Reply(new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say(finished ? "orders.title-finished" : "orders.title", ("n", total), ("fresh", fresh)), Emphasis.Strong),
                ]),
                .. await Rows(visit, shown),
            ],
            Rows =
            [
                .. DialogScreen.Rows(shown.Select(order => new Button(order.Number, ButtonValue.Command($"/order {order.Id}")))),
                .. Turning(page, pages, finished, phrases),
                Other(finished, phrases),
            ],
        });
    }

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

    private static IReadOnlyList<Button> Other(bool finished, Phrases phrases) =>
        [
            finished ? new Button(phrases["button.orders-open"], ButtonValue.Command("/orders")) : new Button(
                phrases["button.orders-finished"], ButtonValue.Command($"/orders {Finished}")),
        ];

    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int pages, bool finished, Phrases phrases)
    {
        if (pages < 2) yield break;
        var list = finished ? $"/orders {Finished} " : "/orders ";
        var row = new List<Button>();
        if (page > 1)
            row.Add(new Button(phrases["button.earlier"], ButtonValue.Command(list + (page - 1).ToString(CultureInfo.InvariantCulture))));
        if (page < pages)
            row.Add(new Button(phrases["button.later"], ButtonValue.Command(list + (page + 1).ToString(CultureInfo.InvariantCulture))));
        yield return row;
    }
}
