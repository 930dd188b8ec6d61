using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Reminders;

namespace SalesBot.Approvals;

/// <summary>Takes a request for a decision back: its buttons no longer act, and its cards say why (A17).</summary>
internal static class WithdrawApproval
{
    /// <summary>
    /// The document has changed: what is asked about it is withdrawn, unless it still shows the same. Call it once the change is saved.
    /// </summary>
    /// <returns>Whether anything was withdrawn.</returns>
    public static async Task<bool> IfChanged(Work work, ApprovalSubject subject)
    {
        var open = await Open(work, subject);
        if (open.Count == 0 || (await Subjects.Read(work, subject))?.Fingerprint() == open[0].Fingerprint) return false;
        await These(work, open);
        return true;
    }

    /// <summary>
    /// Something about the lead's documents has changed: what is asked about those that show something else now is withdrawn. Call it once
    /// the change is saved.
    /// </summary>
    /// <returns>Whether anything was withdrawn.</returns>
    public static async Task<bool> Changed(Work work, Lead lead)
    {
        var open = await work.Db.Approvals.Where(x => x.LeadId == lead.Id && x.State == ApprovalState.Pending).ToListAsync();
        var withdrawn = false;
        foreach (var approval in open) withdrawn |= await IfChanged(work, approval.Subject);
        return withdrawn;
    }

    /// <summary>Nothing is asked about the document any more.</summary>
    public static async Task Of(Work work, ApprovalSubject subject) => await These(work, await Open(work, subject));

    /// <summary>The lead has ended: nothing is asked about its documents any more (A6).</summary>
    public static async Task OfLead(Work work, Lead lead) => await These(work, await work.Db.Approvals
        .Where(x => x.LeadId == lead.Id && (x.State == ApprovalState.Pending || x.State == ApprovalState.Planned)).ToListAsync());

    /// <summary>Withdraws these, all steps of one or several requests.</summary>
    public static async Task These(Work work, IReadOnlyList<Approval> approvals)
    {
        foreach (var approval in approvals) (approval.State, approval.DecidedAt) = (ApprovalState.Withdrawn, work.Now);
        foreach (var request in approvals.GroupBy(approval => approval.EventId))
        {
            var document = await work.Db.Events.FirstAsync(x => x.Id == request.Key);
            (document.State, document.EndedAt) = (EventState.Cancelled, work.Now);
            var lead = await work.Db.Leads.FirstAsync(x => x.Id == document.LeadId);
            work.Record("approval.withdrawn", lead.Id, new { approvals = request.Select(approval => approval.Id) });
            work.Changed(lead);
            await work.Db.SaveChangesAsync();
            await StopReminder.StopBeside(work, lead, document.Id,
                phrases => phrases.Say("approval.reminder-withdrawn", ("number", lead.Number)));
            foreach (var approval in request) await ApprovalCard.Redraw(work, approval);
        }
    }

    private static Task<List<Approval>> Open(Work work, ApprovalSubject subject) => work.Db.Approvals
        .Where(x => x.Kind == subject.Kind && x.SubjectId == subject.Id
            && (x.State == ApprovalState.Pending || x.State == ApprovalState.Planned)).OrderBy(x => x.Step).ToListAsync();
}
