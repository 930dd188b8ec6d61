using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>
/// An order as a document that can be approved (A13, A14): agreed, it goes to the execution department; refused, back to the manager (A16).
/// </summary>
internal static class OrderSubject
{
    public static SubjectKind Kind { get; } = new(
        ApprovalKind.Order,
        Read,
        async (visit, id) => await PostOrder.Approved(visit, await visit.Db.Orders.FirstAsync(order => order.Id == id)),
        async (visit, id) => PostOrder.Rejected(visit, await visit.Db.Orders.FirstAsync(order => order.Id == id)),
        (_, id) => $"/order {id} change");

    private static async Task<ApprovalContent?> Read(Work work, long id) =>
        await work.Db.Orders.FirstOrDefaultAsync(x => x.Id == id) is { State: OrderState.AwaitingApproval } order
            ? await Content(work, order) : null;

    /// <summary>What approvers are shown of an order, in whatever state it is.</summary>
    public static async Task<ApprovalContent> Content(Work work, Order order)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == order.LeadId);
        var contact = await LineEvents.Of(work.Db, order.LeadId).OrderByDescending(document => document.Id).FirstAsync();
        var lines = await work.Db.OrderLines.AsNoTracking().Where(x => x.OrderId == order.Id).OrderBy(x => x.Position).ToListAsync();
        return new ApprovalContent
        {
            Number = order.Number,
            Client = await work.Db.Clients.Where(client => client.Id == order.ClientId).Select(client => client.Name).FirstAsync(),
            Contact = $"{contact.ContactWho} · {ContactReach.Of(contact)}",
            Contract = order.Contract,
            Total = order.Total,
            ShipmentDate = order.ShipmentDate,
            Stage = order.Stage,
            Answers = AddedAnswers.Shown(work.Office.Processes.Version(lead.ProcessVersion), order.Stage, order.Answers),
            Files = [.. (await FilesOfOrder.Of(work, order)).Select(file => new ApprovalFile(file.Id, file.Name, file.Sha256))],
            Lines = [.. lines.Select(Line)],
            // As the office counts goes without saying; so what was agreed before there was a choice stays agreed.
            Vat = order.VatBy == VatBy.Day ? [] : OrderTotals.Shares(lines.Taxed, order.Rules),
        };
    }

    private static ApprovalLine Line(OrderLine line) =>
        new(line.Name, line.Quantity, line.Unit, line.Sum) { Price = line.Price, ListPrice = line.ListPrice };
}
