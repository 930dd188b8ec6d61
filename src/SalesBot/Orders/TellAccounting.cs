using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Orders;

/// <summary>
/// Tells accounting how an order stands, as the process file says (B15): that there is one, that it has changed, that it is no more. When
/// it can no longer be taken back (B22), and by what is true then: what was undone in time nobody hears of.
/// </summary>
public sealed class TellAccounting(Database database, Office office, ILogger<TellAccounting> log, Action wakeSender)
{
    private const int MostAtOnce = 100;

    private readonly DueRows rows = new("accounting", database, office, log, wakeSender);

    /// <summary>Tells what is due; returns of how many orders.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(Due, Tell, stop);

    /// <summary>Something of an order has happened that accounting is told of, unless it is taken back first.</summary>
    internal static void Soon(Work work, Order order) => order.TellAccountingAt = work.Now + UndoStep.Length;

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Orders.Where(order => order.TellAccountingAt <= now).OrderBy(order => order.TellAccountingAt).Select(order => order.Id)
            .Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Tell(Work work, long id)
    {
        var order = await work.Db.Orders.FirstAsync(x => x.Id == id);
        if (order.TellAccountingAt is not { } due || due > work.Now) return false;
        order.TellAccountingAt = null;
        // While it is being agreed anew nothing is certain: the decision says when.
        if (order.OpenedAt is not null && order.State is OrderState.AwaitingApproval or OrderState.Draft) return false;
        var holds = order is { OpenedAt: not null, State: not OrderState.Cancelled };
        var now = holds ? (await OrderSubject.Content(work, order)).Fingerprint() : null;
        if (now == order.ToldAccounting) return false;
        var key = now is null ? "accounting.cancelled" : order.ToldAccounting is null ? null : "accounting.changed";
        order.ToldAccounting = now;
        await Notify(work, order, key);
        return true;
    }

    private static async Task Notify(Work work, Order order, string? key)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == order.LeadId);
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var client = await work.Db.Clients.Where(x => x.Id == order.ClientId).Select(x => x.Name).FirstAsync();
        var manager = (await work.Person(lead.ResponsibleId))!.ShortName;
        foreach (var notification in process[order.Stage].Notifies)
            foreach (var person in await Recipients(work, notification.Roles))
                await work.Notify(person, new Notice("won", phrases => new Screen
                {
                    Lines =
                    [
                        (key is null ? process.Over(phrases) : phrases).Say(
                            key ?? notification.Text, ("number", order.Number), ("lead", lead.Number), ("client", client),
                            ("contract", order.Contract), ("sum", phrases.Money(order.Total)), ("who", manager)),
                    ],
                    FileId = key == "accounting.cancelled" ? null : order.InvoiceFileId,
                    Tone = key is null ? Tone.Neutral : Tone.Attention,
                })
                { LeadId = lead.Id });
    }

    private static async Task<List<Person>> Recipients(Work work, Role roles)
    {
        var people = await work.Db.People.Where(person => person.Active && (person.Roles & roles) != 0).ToListAsync();
        return people.Count > 0 ? people : await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0)
            .ToListAsync();
    }
}
