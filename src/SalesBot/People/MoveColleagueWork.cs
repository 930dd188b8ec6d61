using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.OtherContacts;
using SalesBot.Reminders;

namespace SalesBot.People;

/// <summary>The work of colleagues beside leads changes hands along with its people (B11).</summary>
internal static class MoveColleagueWork
{
    /// <summary>Who asked has handed the lead on: what is decided and answered about it is told to the new responsible.</summary>
    public static async Task ToNewResponsible(Visit visit, Lead lead, int from, Person to)
    {
        foreach (var approval in await visit.Db.Approvals.Where(x => x.LeadId == lead.Id && x.RequestedById == from && (x.State == ApprovalState.Pending || x.State == ApprovalState.Planned)).ToListAsync())
        {
            approval.RequestedById = to.Id;
            await visit.Db.SaveChangesAsync();
            await ApprovalCard.Redraw(visit, approval);
        }

        foreach (var assignment in await visit.Db.Assignments.Where(x => x.LeadId == lead.Id && x.RequestedById == from && x.State == AssignmentState.Open).ToListAsync())
        {
            assignment.RequestedById = to.Id;
            await visit.Db.SaveChangesAsync();
            await AssignmentCard.Redraw(visit, assignment);
        }
    }

    /// <summary>Somebody has left: what they were asked, another is asked, with a reminder from the beginning.</summary>
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        var approvals = await visit.Db.Approvals.Where(x => x.ApproverId == from.Id && (x.State == ApprovalState.Pending || x.State == ApprovalState.Planned)).ToListAsync();
        foreach (var approval in approvals) approval.ApproverId = heir.Id;
        var assignments = await visit.Db.Assignments.Where(x => x.AdvisorId == from.Id && x.State == AssignmentState.Open).ToListAsync();
        foreach (var assignment in assignments) assignment.AdvisorId = heir.Id;
        foreach (var document in await visit.Db.Events.Where(x => x.Beside && x.ResponsibleId == from.Id && x.State == EventState.Open).ToListAsync()) document.ResponsibleId = heir.Id;
        await visit.Db.SaveChangesAsync();
        foreach (var approval in approvals.Where(approval => approval.State == ApprovalState.Pending))
        {
            await Remind(visit, approval.EventId, heir);
            await AskStep.Tell(visit, approval, heir);
        }

        foreach (var assignment in assignments)
        {
            await Remind(visit, assignment.EventId, heir);
            await AssignmentCard.Tell(visit, assignment, heir, "assignment");
        }
    }

    /// <summary>Somebody has left: the letters they were to decide about, the contacts they had to deal with, and what rules would have sent them, are another's.</summary>
    public static async Task LettersToHeir(Visit visit, Person from, Person heir)
    {
        foreach (var letter in await visit.Db.Letters.Where(x => x.HolderId == from.Id && x.State == LetterState.Waiting).ToListAsync()) await HandLetter.To(visit, letter, heir);
        foreach (var task in await visit.Db.ContactTasks.Where(x => x.PersonId == from.Id && x.DoneAt == null).ToListAsync())
        {
            task.PersonId = heir.Id;
            await visit.Db.SaveChangesAsync();
            await ContactTaskCard.Redraw(visit, task);
            await visit.Notify(heir, await ContactTaskCard.Notice(visit, task, heir));
        }

        foreach (var rule in await visit.Db.LetterRules.Where(x => x.PersonId == from.Id && x.DeletedAt == null).ToListAsync()) rule.PersonId = heir.Id;
    }

    /// <summary>Somebody has left: the orders they were to carry out are another's, who gets their cards and is reminded of those that nobody has begun with.</summary>
    public static async Task OrdersToHeir(Visit visit, Person from, Person heir)
    {
        foreach (var order in await visit.Db.Orders.Where(x => x.ExecutorId == from.Id && x.State != OrderState.Done && x.State != OrderState.Cancelled).ToListAsync())
        {
            order.ExecutorId = heir.Id;
            foreach (var reminder in await visit.Db.Reminders.Where(x => x.OrderId == order.Id && x.State == ReminderState.Active).ToListAsync())
                (reminder.PersonId, reminder.Step, reminder.Since) = (heir.Id, 0, visit.Now);
            await visit.Db.SaveChangesAsync();
            visit.Changed(order);
            if (order.OpenedAt is not null) await visit.Notify(heir, await OrderCard.Notice(visit, order, heir, "order"));
        }
    }

    /// <summary>Somebody has left: whom they were to call back, the heir calls, or whoever registers calls and has the least to call.</summary>
    public static async Task MissedCallsToHeir(Visit visit, Person from, Person heir)
    {
        foreach (var call in await visit.Db.MissedCalls.Where(x => x.AssigneeId == from.Id && (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite)).ToListAsync())
        {
            var next = RegisterLead.MayRegister(heir, visit.Office) ? heir : await LogMissedCall.Assignee(visit) ?? heir;
            (call.AssigneeId, call.Reminded) = (next.Id, 0);
            await visit.Db.SaveChangesAsync();
            await MissedCallCard.Redraw(visit, call);
            await visit.Notify(next, MissedCallCard.Notice(visit, call, next.ShortName, "missed.title"));
        }
    }

    private static async Task Remind(Visit visit, long eventId, Person heir)
    {
        foreach (var reminder in await visit.Db.Reminders.Where(x => x.EventId == eventId && x.State == ReminderState.Active).ToListAsync())
            (reminder.PersonId, reminder.Step, reminder.Since) = (heir.Id, 0, visit.Now);
    }
}
