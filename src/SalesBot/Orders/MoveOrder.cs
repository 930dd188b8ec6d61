using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reminders;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Orders;

/// <summary>
/// [В работу] and [Выполнен]: the execution department moves an order on; its reminder stops, the manager is told when it is done (A19).
/// </summary>
internal static class MoveOrder
{
    /// <summary>[В работу].</summary>
    public static Task Take(Visit visit, Order order, string args) => Move(visit, order, OrderState.InWork);

    /// <summary>[Выполнен].</summary>
    public static async Task Finish(Visit visit, Order order, string args)
    {
        await Move(visit, order, OrderState.Done);
        if (await visit.Person(order.ManagerId) is not { } manager || manager.Id == visit.Me.Id) return;
        await visit.Notify(manager, new Notice(NoticeKinds.OrderDone, phrases => new Screen
        {
            Lines = [phrases.Say("order.done-notice", ("number", order.Number), ("who", visit.Me.ShortName))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/order {order.Id}"))]],
            Tone = Tone.Success,
        })
        { LeadId = order.LeadId });
    }

    /// <summary>The reminder of an order stops; its cards say who acted.</summary>
    public static async Task StopReminders(Visit visit, Lead lead, Order order)
    {
        foreach (var reminder in await visit.Db.Reminders.Where(x => x.OrderId == order.Id && x.State == ReminderState.Active)
            .ToListAsync())
            await StopReminder.Stop(visit, lead, reminder, order.Number);
    }

    /// <summary>Whose work it is that a deputy does: the executor's, or that of the head who is away (B12).</summary>
    private static async Task<int?> For(Visit visit, Order order)
    {
        if (order.ExecutorId == visit.Me.Id || visit.Me.Has(Role.ExecutionHead)) return null;
        if (await visit.Person(order.ExecutorId) is { } executor && executor.DeputyId == visit.Me.Id && executor.IsAway(visit.Now))
            return executor.Id;
        return (await Deputies.StoodInFor(visit, visit.Me)).FirstOrDefault(other => other.Has(Role.ExecutionHead))?.Id;
    }

    private static async Task Move(Visit visit, Order order, OrderState to)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == order.LeadId);
        await OfferUndo.On(visit, lead.Id, UndoKind.OrderMoved, await visit.PressedCard() ?? OrderCard.Key(order.Id));
        visit.Remember(new ActsFor(await For(visit, order)));
        order.Become(to, visit.Me.Id, visit.Now);
        visit.Record(to == OrderState.Done ? "order.done" : "order.in-work", order.LeadId, new { order = order.Id });
        await StopReminders(visit, lead, order);
        visit.Changed(order);
        visit.Toast = visit.Phrases.Say("order.moved-toast", ("number", order.Number), ("state", OrderWords.State(to, visit.Phrases)));
    }
}
