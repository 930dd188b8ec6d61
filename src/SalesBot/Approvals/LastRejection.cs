using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Approvals;

/// <summary>That a document was refused, by whom and why, for the card of the document itself (A16).</summary>
internal static class LastRejection
{
    /// <summary>The lines; none when the latest decision about it is another.</summary>
    public static async Task<IReadOnlyList<Func<Phrases, string>>> Of(Work work, Lead lead, ApprovalSubject subject)
    {
        var latest = await work.Db.Approvals.AsNoTracking()
            .Where(x => x.Kind == subject.Kind && x.SubjectId == subject.Id && x.State != ApprovalState.Planned
                && x.State != ApprovalState.Withdrawn)
            .OrderByDescending(x => x.Id).FirstOrDefaultAsync();
        return latest is { State: ApprovalState.Rejected } rejected ? await Lines(work, lead, rejected) : [];
    }

    /// <summary>How a decision stands on a card, a refusal with its reason.</summary>
    public static async Task<IReadOnlyList<Func<Phrases, string>>> Lines(Work work, Lead lead, Approval approval)
    {
        var who = (await work.Person(approval.DecidedById ?? approval.ApproverId))!.ShortName;
        var key = $"lead.approval.{ApprovalWords.Word(approval.Kind)}.{approval.State.ToString().ToLowerInvariant()}";
        Func<Phrases, string> said = phrases => phrases.Say(key, ("who", who),
            ("time", ApprovalWords.At(approval.DecidedAt ?? approval.RequestedAt, work, phrases)));
        if (approval.State != ApprovalState.Rejected) return [said];
        var stage = await work.Db.Set<Event>().Where(document => document.Id == approval.EventId).Select(document => document.Stage)
            .FirstAsync();
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        return [said, phrases => phrases.Say("approval.reason", ("reason", ApprovalWords.Reason(process, stage, approval, phrases)))];
    }
}
