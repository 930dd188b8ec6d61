using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Orders;

/// <summary>Who may see an order, carry it out, or change it. Asked again at every press.</summary>
internal static class OrderAccess
{
    // Named one by one, so that those that are over, which are nearly all, are not looked at.
    private static readonly OrderState[] Unfinished =
        [OrderState.Draft, OrderState.Posted, OrderState.AwaitingApproval, OrderState.Approved, OrderState.InWork];

    /// <summary>All states but that of a cancelled order, to find orders of late by the index of state and time.</summary>
    public static readonly OrderState[] Standing = [.. Unfinished, OrderState.Done];

    /// <summary>
    /// The executor and the execution head, and who stands in for them while they are away; once the department has got the order (A15).
    /// </summary>
    public static async Task<bool> MayWork(Work work, Order order, Person person)
    {
        if (!person.Active || order.OpenedAt is null) return false;
        if (order.ExecutorId == person.Id || await HeadsExecution(work, person)) return true;
        return await work.Person(order.ExecutorId) is { } executor && executor.DeputyId == person.Id && executor.IsAway(work.Now);
    }

    /// <summary>Who carries it out, who approves it, and who may see its lead.</summary>
    public static async Task<bool> MaySee(Work work, Order order, Person person) =>
        await MayWork(work, order, person)
        || (person.Active && order.ApproverId == person.Id)
        || await LeadAccess.MaySee(work.Db, await work.Db.Leads.FirstAsync(lead => lead.Id == order.LeadId), person);

    /// <summary>Whoever may act on its lead: the manager first.</summary>
    public static async Task<bool> MayManage(Work work, Order order, Person person) =>
        await LeadAccess.MayAct(work.Db, await work.Db.Leads.FirstAsync(lead => lead.Id == order.LeadId), person);

    /// <summary>Orders in a person's list of new orders: the executor's own, all for the head; nobody else's (A15).</summary>
    public static async Task<IQueryable<Order>> Listed(Work work, Person person)
    {
        var opened = work.Db.Orders.AsNoTracking().Where(order => order.OpenedAt != null);
        if (await HeadsExecution(work, person)) return opened;
        var (id, now) = (person.Id, work.Now);
        var stoodIn = work.Db.People.Where(other => other.DeputyId == id && other.AwayUntil > now).Select(other => other.Id);
        return opened.Where(order => order.ExecutorId == id || stoodIn.Contains(order.ExecutorId));
    }

    /// <summary>Orders of the leads that a person answers for, until they are carried out or cancelled (O19).</summary>
    public static IQueryable<Order> Own(Work work, Person person) => work.Db.Orders.AsNoTracking().Where(order =>
        Unfinished.Contains(order.State)
        && work.Db.Set<Lead>().Any(lead => lead.Id == order.LeadId && lead.ResponsibleId == person.Id));

    /// <summary>The execution head, or the deputy of one who is away.</summary>
    public static async Task<bool> HeadsExecution(Work work, Person person)
    {
        var now = work.Now;
        return person.Has(Role.ExecutionHead)
            || (person.Active && await work.Db.People.AnyAsync(head => head.Active && head.DeputyId == person.Id
                && head.AwayUntil > now && (head.Roles & Role.ExecutionHead) != 0));
    }

    /// <summary>Whether the person may have the files of a lead because they may see one of its orders.</summary>
    public static async Task<bool> MayHaveFiles(Visit visit, long leadId)
    {
        foreach (var order in await visit.Db.Orders.Where(order => order.LeadId == leadId).ToListAsync())
            if (await MaySee(visit, order, visit.Me)) return true;
        return false;
    }
}
