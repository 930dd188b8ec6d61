using System.Globalization;
using SalesBot;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace ServiceDesk.Tickets;

/// <summary>The live card of a ticket: it changes wherever it is shown.</summary>
internal static class TicketCard
{
    public static LiveCard Live { get; } = new("ticket", async (visit, id, kind) =>
        await visit.Db.FindAsync<Ticket>(id) is { RemindAt: not null } ticket ? Notice(ticket, kind) : null)
    {
        Redraw = Redraw,
    };

    public static Notice Notice(Ticket ticket, string kind) =>
        new(kind, phrases => Draw(ticket, "ticket.open", phrases)) { CardKey = Key(ticket) };

    public static string Key(Ticket ticket) => string.Create(CultureInfo.InvariantCulture, $"ticket:{ticket.Id}");

    public static Screen Draw(Ticket ticket, string text, Phrases phrases) => new()
    {
        Lines =
        [
            phrases.Say(text, ("n", ticket.Id), ("what", ticket.What)),
            .. ticket.Inventory is { } number ? [new Line([new Span(number, InventoryField.Instance.Emphasis)])] : Array.Empty<Line>(),
        ],
        Rows = ticket.RemindAt is null ? [] : [[new Button(phrases["button.ticket-done"], ButtonValue.Command($"/done {ticket.Id}"))]],
    };

    private static async Task Redraw(Work work, long id)
    {
        var ticket = (await work.Db.FindAsync<Ticket>(id))!;
        foreach (var address in await WhereShown.Of(work.Db, Key(ticket)))
        {
            var phrases = work.Office.Phrases((await work.Person(address.PersonId))!.Language);
            var screen = Draw(ticket, ticket.RemindAt is null ? "ticket.done" : "ticket.open", phrases);
            Outbox.Put(
                work.Db,
                new OutboxEntry(address.Id, screen, "card") { CardKey = Key(ticket), Placement = Placement.OnlyWhereShown },
                work.Now);
        }
    }
}
