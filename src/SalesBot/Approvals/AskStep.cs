using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Approvals;

/// <summary>It is somebody's turn to decide: they get the card and, later, the reminder; while they are away their deputy gets both too (A13, B12).</summary>
internal static class AskStep
{
    public static async Task Now(Work work, Lead lead, Approval approval)
    {
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var due = work.Office.Calendar.Add(work.Now, TimeSpan.FromMinutes(process.Reminders.Steps[0].Minutes));
        work.Db.Reminders.Add(new Reminder { LeadId = lead.Id, EventId = approval.EventId, PersonId = approval.ApproverId, Since = work.Now, DueAt = due });
        var approver = (await work.Person(approval.ApproverId))!;
        await Tell(work, approval, approver);
        if (await Deputies.Now(work, approver) is { } deputy) await Tell(work, approval, deputy);
    }

    /// <summary>Sends the card to somebody who may decide.</summary>
    public static async Task Tell(Work work, Approval approval, Person to) => await work.Notify(to, await ApprovalCard.Notice(work, approval, to, "approval"));
}
