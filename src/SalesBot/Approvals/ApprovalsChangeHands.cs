using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Approvals;

/// <summary>What is decided changes hands along with its people (B11).</summary>
internal static class ApprovalsChangeHands
{
    /// <summary>Who asked has handed the lead on: the decision is told to the new responsible.</summary>
    public static Task ToNewResponsible(Visit visit, long leadId, int from, Person to) =>
        Decided(visit, visit.Db.Approvals.Where(x => x.LeadId == leadId && x.RequestedById == from), to);

    private static async Task Decided(Visit visit, IQueryable<Approval> asked, Person to)
    {
        var open = asked.Where(x => x.State == ApprovalState.Pending || x.State == ApprovalState.Planned);
        foreach (var approval in await open.ToListAsync())
        {
            approval.RequestedById = to.Id;
            await visit.Db.SaveChangesAsync();
            await ApprovalCard.Redraw(visit, approval);
        }
    }

    /// <summary>
    /// Who was to decide has left: their heir is asked, with a reminder from the beginning. What they have asked for is told to the heir,
    /// of a lead that is another's too (O20).
    /// </summary>
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        await Decided(visit, visit.Db.Approvals.Where(x => x.RequestedById == from.Id), heir);
        var approvals = await visit.Db.Approvals.Where(x => x.ApproverId == from.Id
            && (x.State == ApprovalState.Pending || x.State == ApprovalState.Planned)).ToListAsync();
        foreach (var approval in approvals) approval.ApproverId = heir.Id;
        await visit.Db.SaveChangesAsync();
        foreach (var approval in approvals.Where(approval => approval.State == ApprovalState.Pending))
        {
            await HeirReminder.OfDocument(visit, approval.EventId, heir);
            await AskStep.Tell(visit, approval, heir);
        }
    }

    /// <summary>Who is to decide is away: their deputy is asked too. Returns how much waits.</summary>
    public static async Task<int> ToDeputy(Visit visit, Person person, Person deputy)
    {
        var waiting = await Waiting(visit, person).OrderBy(x => x.Id).ToListAsync();
        foreach (var approval in waiting) await AskStep.Tell(visit, approval, deputy);
        return waiting.Count;
    }

    /// <summary>They are back.</summary>
    public static async Task Back(Work work, Person person)
    {
        foreach (var approval in await Waiting(work, person).ToListAsync()) await ApprovalCard.Redraw(work, approval);
    }

    private static IQueryable<Approval> Waiting(Work work, Person person) =>
        work.Db.Approvals.Where(x => x.ApproverId == person.Id && x.State == ApprovalState.Pending);
}
