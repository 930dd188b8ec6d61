using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Reminders;

namespace SalesBot.Undoing;

/// <summary>A lead with its documents, orders, reminders and what was asked of colleagues, as they stood before a step.</summary>
internal sealed record LeadSnapshot(
    string Stage, LeadState State, int ResponsibleId, long? ClientId, DateTimeOffset WaitingSince, DateTimeOffset? TouchedAt, DateTimeOffset? ClosedAt, int? ClosedById, DateTimeOffset? AwaitsSince, DateTimeOffset? ReactBy, DateTimeOffset? BreachedAt,
    string? RefusalReason, IReadOnlyList<EventBefore> Open, IReadOnlyList<long> Reminders, IReadOnlyList<ApprovalBefore> Approvals, IReadOnlyList<AssignmentBefore> Assignments, IReadOnlyList<OrderBefore> Orders, long LastEvent, long LastNote)
{
    /// <summary>The lead as it stands now.</summary>
    public static async Task<LeadSnapshot> Take(SalesBotDb db, Lead lead) => new(
        lead.Stage, lead.State, lead.ResponsibleId, lead.ClientId, lead.WaitingSince, lead.TouchedAt, lead.ClosedAt, lead.ClosedById, lead.AwaitsSince, lead.ReactBy, lead.BreachedAt, lead.RefusalReason,
        await db.Events.Where(document => document.LeadId == lead.Id && document.State == EventState.Open)
            .Select(document => new EventBefore(document.Id, document.Subject, document.EndedAt, document.ResponsibleId, document.ClientId, document.Content)).ToListAsync(),
        await db.Reminders.Where(reminder => reminder.LeadId == lead.Id && reminder.State == ReminderState.Active).Select(reminder => reminder.Id).ToListAsync(),
        await db.Approvals.Where(approval => approval.LeadId == lead.Id && (approval.State == ApprovalState.Pending || approval.State == ApprovalState.Planned))
            .Select(approval => new ApprovalBefore(approval.Id, approval.State, approval.RequestedById)).ToListAsync(),
        await db.Assignments.Where(assignment => assignment.LeadId == lead.Id && assignment.State == AssignmentState.Open).Select(assignment => new AssignmentBefore(assignment.Id, assignment.RequestedById)).ToListAsync(),
        await db.Orders.Where(order => order.LeadId == lead.Id).Select(order => new OrderBefore(order.Id, order.State, order.StateById, order.StateAt, order.OpenedAt)).ToListAsync(),
        await db.Events.Where(document => document.LeadId == lead.Id).MaxAsync(document => document.Id),
        await db.LeadNotes.Where(note => note.LeadId == lead.Id).MaxAsync(note => (long?)note.Id) ?? 0);

    /// <summary>Brings the lead back to it; documents and notes made since go, their record stays. An order keeps its number and is cancelled (B3).</summary>
    public async Task Restore(Visit visit, Lead lead)
    {
        await Withdraw(visit, lead);
        var db = visit.Db;
        (lead.Stage, lead.State, lead.ResponsibleId, lead.ClientId, lead.WaitingSince) = (Stage, State, ResponsibleId, ClientId, WaitingSince);
        (lead.TouchedAt, lead.ClosedAt, lead.ClosedById, lead.RefusalReason) = (TouchedAt, ClosedAt, ClosedById, RefusalReason);
        (lead.AwaitsSince, lead.ReactBy, lead.BreachedAt) = (AwaitsSince, ReactBy, BreachedAt);
        foreach (var document in await db.Events.Where(document => document.LeadId == lead.Id).ToListAsync())
        {
            // What was asked of a colleague stays with its cards, withdrawn.
            if (document.Id > LastEvent && document.Beside) (document.State, document.EndedAt) = (EventState.Cancelled, visit.Now);
            else if (document.Id > LastEvent) await Remove(db, document);
            else if (Open.FirstOrDefault(before => before.Id == document.Id) is { } before)
                (document.State, document.Subject, document.EndedAt, document.ResponsibleId, document.ClientId, document.Content) = (EventState.Open, before.Subject, before.EndedAt, before.ResponsibleId, before.ClientId, before.Content);
        }

        db.LeadNotes.RemoveRange(await db.LeadNotes.Where(note => note.LeadId == lead.Id && note.Id > LastNote).ToListAsync());
        foreach (var reminder in await db.Reminders.Where(reminder => reminder.LeadId == lead.Id).ToListAsync())
        {
            if (Reminders.Contains(reminder.Id)) (reminder.State, reminder.StoppedById, reminder.StoppedAt) = (ReminderState.Active, null, null);
            else if (reminder.State == ReminderState.Active) reminder.State = ReminderState.Stopped;
        }

        foreach (var order in await db.Orders.Where(order => order.LeadId == lead.Id).ToListAsync()) Restore(visit, order);
    }

    private void Restore(Visit visit, Order order)
    {
        if (Orders.FirstOrDefault(before => before.Id == order.Id) is not { } before) order.Become(OrderState.Cancelled, visit.Me.Id, visit.Now);
        else if (before.State == order.State) return;
        else (order.State, order.StateById, order.StateAt, order.OpenedAt) = (before.State, before.StateById, before.StateAt, before.OpenedAt);
        visit.Changed(order);
    }

    /// <summary>What was asked of colleagues with the step is not asked any more.</summary>
    private async Task Withdraw(Visit visit, Lead lead)
    {
        var (asked, advice) = (Approvals.Select(before => before.Id).ToList(), Assignments.Select(before => before.Id).ToList());
        await WithdrawApproval.These(visit, await visit.Db.Approvals.Where(x => x.LeadId == lead.Id && (x.State == ApprovalState.Pending || x.State == ApprovalState.Planned) && !asked.Contains(x.Id)).ToListAsync());
        await CancelAssignments.These(visit, lead, await visit.Db.Assignments.Where(x => x.LeadId == lead.Id && x.State == AssignmentState.Open && !advice.Contains(x.Id)).ToListAsync());
    }

    /// <summary>What was asked of colleagues and was decided or withdrawn with the step is asked again.</summary>
    public async Task RestoreBeside(Visit visit)
    {
        foreach (var before in Approvals)
        {
            var approval = await visit.Db.Approvals.FirstAsync(x => x.Id == before.Id);
            (approval.State, approval.RequestedById, approval.DecidedById, approval.OnBehalfOfId, approval.DecidedAt) = (before.State, before.RequestedById, null, null, null);
            (approval.Reason, approval.Comment) = (null, null);
            await visit.Db.SaveChangesAsync();
            await ApprovalCard.Redraw(visit, approval);
        }

        foreach (var before in Assignments)
        {
            var assignment = await visit.Db.Assignments.FirstAsync(x => x.Id == before.Id);
            (assignment.State, assignment.RequestedById) = (AssignmentState.Open, before.RequestedById);
            await visit.Db.SaveChangesAsync();
            await AssignmentCard.Redraw(visit, assignment);
        }
    }

    /// <summary>As JSON for <see cref="UndoStep.Before"/>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Back from JSON.</summary>
    public static LeadSnapshot FromJson(string json) => JsonSerializer.Deserialize<LeadSnapshot>(json)!;

    private static async Task Remove(SalesBotDb db, Event document)
    {
        db.EventFiles.RemoveRange(await db.EventFiles.Where(file => file.EventId == document.Id).ToListAsync());
        db.Events.Remove(document);
    }
}

/// <summary>An open document as it stood.</summary>
internal sealed record EventBefore(long Id, string Subject, DateTimeOffset? EndedAt, int ResponsibleId, long? ClientId, string Content);

/// <summary>An approval as it waited.</summary>
internal sealed record ApprovalBefore(long Id, ApprovalState State, int RequestedById);

/// <summary>A work assignment as it waited.</summary>
internal sealed record AssignmentBefore(long Id, int RequestedById);

/// <summary>An order as it stood.</summary>
internal sealed record OrderBefore(long Id, OrderState State, int? StateById, DateTimeOffset StateAt, DateTimeOffset? OpenedAt);
