using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>Puts the answers of a dialog into an order and its lines. What does not apply, by its own condition, is left out.</summary>
internal static class FillOrder
{
    private static readonly HashSet<string> OwnColumns = new(StringComparer.Ordinal)
    {
        "client", "contract", "shipment-date", "lines", "executor", "source", "approval", "approver",
    };

    // As the column has it; a program's own word may be longer.
    private const int LongestSource = 40;

    public static async Task With(Visit visit, Order order, Lead lead, DialogState dialog, Stage stage)
    {
        var draft = OrderDraft.Parse(dialog.Value("lines")!);
        order.ClientId = lead.ClientId!.Value;
        order.Contract = dialog.Value("contract")!;
        var shipment = DateOnly.ParseExact(dialog.Value("shipment-date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rules = visit.Office.Processes.Version(dialog.ProcessVersion).Orders.On(shipment, VatField.Chosen(dialog), PostedVat(order));
        order.ShipmentDate = shipment;
        order.ExecutorId = Id(dialog.Value("executor")!);
        // Asked for, but no step of it is on: then there is nobody to ask (B20).
        order.ApproverId = dialog.Value("approval") == "yes" && dialog.Value("approver") is { } approver ? Id(approver) : null;
        order.ApprovalRequired = order.ApproverId is not null;
        order.Source = await ClientOrders.HasAny(visit.Db, order.ClientId, lead.Id) ? null
            : dialog.Value("source") ?? (lead.Source is { Length: <= LongestSource } ? lead.Source : null);
        lead.Source ??= order.Source;
        order.Answers = AddedAnswers.Of(dialog, stage.Fields, OwnColumns);
        (order.VatBy, order.VatPercent, order.VatIncluded) = (rules.By, rules.VatPercent, rules.VatIncluded);
        order.Total = OrderTotals.Of(draft.Taxed, rules).Total;
        await visit.Db.SaveChangesAsync();
        await FilesOfOrder.TakeSent(visit, order);
        await visit.Db.OrderLines.Where(line => line.OrderId == order.Id).ExecuteDeleteAsync();
        foreach (var (line, index) in draft.Lines.Select((line, index) => (line, index)))
        {
            var written = OrderWords.ToLine(line, index + 1);
            written.OrderId = order.Id;
            visit.Db.OrderLines.Add(written);
        }

        await visit.Db.SaveChangesAsync();
    }

    /// <summary>How an order was counted when it was posted; null for one that is not.</summary>
    public static PostedVat? PostedVat(Order order) =>
        order is { Id: > 0, State: not OrderState.Draft } ? new PostedVat(order.Rules, order.ShipmentDate) : null;

    private static int Id(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
