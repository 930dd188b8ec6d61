using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Approvals;

/// <summary>Who may decide, and who may look. Asked again at every press; having a button proves nothing.</summary>
internal static class ApprovalAccess
{
    /// <summary>
    /// The approver; their deputy while they are away, or once the reminder has climbed to the deputy (A18, B12). Nobody else, admins
    /// included.
    /// </summary>
    public static async Task<bool> MayDecide(Work work, Approval approval, Person person)
    {
        if (!person.Active) return false;
        if (approval.ApproverId == person.Id) return true;
        var approver = (await work.Person(approval.ApproverId))!;
        return approver.DeputyId == person.Id && (approver.IsAway(work.Now) || await Climbed(work, approval));
    }

    /// <summary>Whoever takes part in it, or may see its lead.</summary>
    public static async Task<bool> MaySee(Work work, Approval approval, Person person) =>
        approval.RequestedById == person.Id || approval.DecidedById == person.Id || await MayDecide(work, approval, person)
        || await LeadAccess.MaySee(work.Db, await work.Db.Leads.FirstAsync(lead => lead.Id == approval.LeadId), person);

    private static async Task<bool> Climbed(Work work, Approval approval)
    {
        var ladder = work.Office.Processes.Version(
            await work.Db.Leads.Where(lead => lead.Id == approval.LeadId).Select(lead => lead.ProcessVersion).FirstAsync()).Reminders;
        var spoken = ladder.Steps.TakeWhile(step => step.To != ReminderTarget.Deputy).Count();
        return spoken < ladder.Steps.Count
            && await work.Db.Reminders.AnyAsync(x => x.EventId == approval.EventId && x.PersonId == approval.ApproverId
            && x.State == ReminderState.Active && x.Step > spoken);
    }
}
