using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace ServiceDesk.Tickets;

/// <summary>Reminds the desk of what has waited too long.</summary>
internal sealed class DueTickets(Database database, Office office, ILogger<DueTickets> log, Action wakeSender)
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly DueRows rows = new("ticket", database, office, log, wakeSender);

    public Task<int> Remind(CancellationToken stop) => rows.Each(
        (db, now) => db.Set<Ticket>().Where(ticket => ticket.RemindAt <= now).Select(ticket => ticket.Id).ToListAsync(stop), Remind, stop);

    private static async Task<bool> Remind(Work work, long id)
    {
        if (await work.Db.FindAsync<Ticket>(id) is not { RemindAt: { } at } ticket || at > work.Now) return false;
        ticket.RemindAt = work.Now + Patience;
        foreach (var admin in await Staff.With(work, Role.Admin))
            await work.Notify(admin, new Notice("ticket", phrases => TicketCard.Draw(ticket, "ticket.waits", phrases)));
        return true;
    }
}
