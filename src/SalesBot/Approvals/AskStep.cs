using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Approvals;

/// <summary>
/// It is somebody's turn to decide: they get the card and, later, the reminder; while they are away their deputy gets both too (A13, B12).
/// </summary>
internal static class AskStep
{
    public static async Task Now(Work work, Lead lead, Approval approval)
    {
        StartReminder.Of(work, lead, approval.EventId, approval.ApproverId);
        var approver = (await work.Person(approval.ApproverId))!;
        await Tell(work, approval, approver);
        if (await Deputies.Now(work, approver) is { } deputy) await Tell(work, approval, deputy);
    }

    /// <summary>Sends the card to somebody who may decide.</summary>
    public static async Task Tell(Work work, Approval approval, Person to) =>
        await work.Notify(to, await ApprovalCard.Notice(work, approval, to, "approval"));
}
