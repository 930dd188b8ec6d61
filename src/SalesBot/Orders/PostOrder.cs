using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Approvals;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>
/// Posts an order: writes it with its lines; then either the execution department gets it, or first an approver is asked (A11-A15).
/// </summary>
internal static class PostOrder
{
    /// <summary>Completes the present document of the lead and writes the order.</summary>
    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        lead.ClientId = await WriteStage.ClientOf(visit, lead, dialog);
        await CompleteDocuments.Of(visit, lead, dialog);
        var order = await Draft(visit, lead) ?? await New(visit, lead, stage);
        if (order.Id == 0) visit.Db.Orders.Add(order);
        await FillOrder.With(visit, order, lead, dialog, stage);
        visit.Record("order.posted", lead.Id, new
        {
            order = order.Id,
            order.Number,
            order.Total,
            order.ApprovalRequired,
            stage = stage.Key,
            answers = AddedAnswers.Recorded(order.Answers),
        });
        var posted = await Submit(visit, lead, order, dialog, stage, phrases);
        return await VatChanged.Since(visit, order, dialog) is { } changed ? posted with { Lines = [.. posted.Lines, changed] } : posted;
    }

    private static async Task<Order> New(Visit visit, Lead lead, Stage stage) => new()
    {
        Number = await visit.NextNumber("O"),
        LeadId = lead.Id,
        ManagerId = visit.Me.Id,
        Stage = stage.Key,
        Contract = "",
        CreatedAt = visit.Now,
    };

    /// <summary>What was posted and taken back: the order goes on where it stood; null for none.</summary>
    public static Task<Order?> Draft(Visit visit, Lead lead) => visit.Db.Orders
        .Where(order => order.LeadId == lead.Id && order.State == OrderState.Draft && order.OpenedAt == null)
        .OrderByDescending(order => order.Id).FirstOrDefaultAsync();

    /// <summary>
    /// Sends an order that is written where it goes next: to its approvers, if any are asked, else to the execution department.
    /// </summary>
    public static async Task<Screen> Submit(Visit visit, Lead lead, Order order, DialogState dialog, Stage stage, Phrases phrases)
    {
        (lead.Stage, lead.WaitingSince) = (stage.Key, visit.Now);
        order.Become(order.ApprovalRequired ? OrderState.AwaitingApproval : OrderState.Posted, visit.Me.Id, visit.Now);
        await visit.Db.SaveChangesAsync();
        if (order.ApprovalRequired) await Ask(visit, lead, order, dialog, stage);
        else await Open(visit, lead, order);
        visit.Changed(lead);
        visit.Changed(order);
        var who = (await visit.Person(order.ApprovalRequired ? order.ApproverId!.Value : order.ExecutorId))!;
        var obstacle = await Reach.Lines(visit, who, phrases);
        var key = order.ApprovalRequired ? "order.sent-for-approval" : obstacle.Count == 0 ? "order.opened" : "order.opened-only";
        return Submitted(order, [phrases.Say(key, ("who", who.ShortName)), .. obstacle], phrases);
    }

    private static Screen Submitted(Order order, IReadOnlyList<Line> whose, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span("✓ "), new Span(order.Number, Emphasis.Copyable), new Span(" · " + phrases.Money(order.Total))]),
            .. whose,
        ],
        Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/order {order.Id}"), ButtonStyle.Primary)]],
        Tone = Tone.Success,
    };

    /// <summary>
    /// An approver has agreed: the order is «согласовано» and goes to the execution department (A14, A15). Once: in any other state it does
    /// nothing.
    /// </summary>
    public static async Task Approved(Visit visit, Order order)
    {
        if (order.State != OrderState.AwaitingApproval) return;
        order.Become(OrderState.Approved, visit.Me.Id, visit.Now);
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == order.LeadId);
        if (order.OpenedAt is null) await OpenOrder.Do(visit, lead, order);
        else await OpenOrder.Again(visit, lead, order);
        visit.Changed(order);
    }

    /// <summary>An approver has refused: the order goes back to the manager, who may change it and send it again (A16).</summary>
    public static void Rejected(Visit visit, Order order)
    {
        if (order.State != OrderState.AwaitingApproval) return;
        order.Become(OrderState.Draft, visit.Me.Id, visit.Now);
        visit.Changed(order);
    }

    /// <summary>Nobody has to agree, or no longer has: what was asked before is withdrawn.</summary>
    private static async Task Open(Visit visit, Lead lead, Order order)
    {
        await WithdrawApproval.Of(visit, new ApprovalSubject(ApprovalKind.Order, order.Id));
        await OpenOrder.Do(visit, lead, order);
    }

    /// <summary>Asks for the decision; one that was asked about an earlier content is withdrawn by that (A13, A17).</summary>
    public static async Task Ask(Visit visit, Lead lead, Order order, DialogState dialog, Stage stage)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        var approval = stage.Creates.Select(creation => process[creation.Stage])
            .First(created => created.Document == DocumentKind.Approval);
        await AskForApproval.Ask(visit, lead, new ApprovalSubject(ApprovalKind.Order, order.Id), approval,
            ApprovalSteps.Approvers(approval, dialog), order.ClientId);
    }
}
