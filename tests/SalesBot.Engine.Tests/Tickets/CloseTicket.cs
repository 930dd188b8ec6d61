using System.Globalization;
using SalesBot.Conversations;

namespace ServiceDesk.Tickets;

/// <summary>[Сделано]: nobody is reminded any more, and every card of the ticket says so.</summary>
internal static class CloseTicket
{
    public static async Task Run(Visit visit, string args)
    {
        if (await visit.Db.FindAsync<Ticket>(long.Parse(args, CultureInfo.InvariantCulture)) is not { } ticket) return;
        ticket.RemindAt = null;
        visit.Record("ticket.done", details: new { ticket = ticket.Id });
        visit.Changes("ticket", ticket.Id);
    }
}
