using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Orders;

/// <summary>
/// Orders of a caller that are under way, for whoever takes the call: what is ordered, how it stands, who carries it out, who manages it.
/// </summary>
internal static class RunningOrders
{
    private const int Most = 5;

    /// <summary>The callers with their orders.</summary>
    public static async Task<IReadOnlyList<KnownCaller>> Of(Visit visit, IReadOnlyList<KnownCaller> callers)
    {
        var (contacts, clients) = (callers.Select(caller => caller.ContactId).ToList(),
            callers.Select(caller => caller.ClientId).OfType<long>().ToList());
        var leads = visit.Db.Leads.Where(lead => contacts.Contains(lead.ContactId)).Select(lead => lead.Id);
        var orders = await visit.Db.Orders.AsNoTracking()
            .Where(order => (clients.Contains(order.ClientId) || leads.Contains(order.LeadId))
                && (order.State == OrderState.AwaitingApproval || order.State == OrderState.Posted || order.State == OrderState.Approved
                    || order.State == OrderState.InWork))
            .Join(visit.Db.Leads, order => order.LeadId, lead => lead.Id, (order, lead) =>
                new { Order = order, lead.ContactId, lead.ResponsibleId, lead.State })
            // While the lead is open it speaks for itself.
            .Where(one => one.State == LeadState.Won)
            .OrderByDescending(one => one.Order.Id).Take(Most).ToListAsync();
        if (orders.Count == 0) return callers;
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        return
        [
            .. callers.Select(caller => caller with
            {
                Matters =
                [
                    .. orders.Where(one => one.Order.ClientId == caller.ClientId || one.ContactId == caller.ContactId)
                        .Select(one => new KnownMatter(
                            visit.Phrases.Say("match.order", ("number", one.Order.Number),
                                ("state", OrderWords.State(one.Order.State, visit.Phrases)), ("executor", people[one.Order.ExecutorId]),
                                ("manager", people[one.ResponsibleId])),
                            people[one.ResponsibleId], $"/lead {one.Order.LeadId} callback")),
                ],
            }),
        ];
    }
}
