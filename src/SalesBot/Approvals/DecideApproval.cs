using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Approvals;

/// <summary>What every decision has in common: whether it may be taken now, and what it changes (A14, A16, A17).</summary>
internal static class DecideApproval
{
    /// <summary>
    /// Why the person cannot decide this now, in their words; null when they can. A document that changed since is withdrawn and asked
    /// anew.
    /// </summary>
    public static async Task<string?> Obstacle(Visit visit, Approval approval)
    {
        var phrases = visit.Phrases;
        if (approval.DecidedAt is not null && await ApprovalAccess.MaySee(visit, approval, visit.Me)) return await Late(visit, approval);
        if (!await ApprovalAccess.MayDecide(visit, approval, visit.Me))
            return phrases.Say($"approval.not-yours.{ApprovalWords.Word(approval.Kind)}",
                ("who", (await visit.Person(approval.ApproverId))!.ShortName));
        if (approval.State == ApprovalState.Planned) return phrases["approval.not-yet"];
        var content = await Subjects.Read(visit, approval.Subject);
        if (content?.Awaited() is { Count: > 0 } awaited) return DialogFiles.Coming(awaited, phrases);
        if (content?.Fingerprint() == approval.Fingerprint) return null;
        await WithdrawApproval.Of(visit, approval.Subject);
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == approval.LeadId);
        var again = await AskForApproval.Again(visit, lead, approval);
        await ApprovalCard.Answer(visit, approval);
        return phrases[again is null ? "approval.gone" : "approval.changed-toast"];
    }

    /// <summary>«Уже решено: согласовал Орлов в 15:05».</summary>
    private static async Task<string> Late(Visit visit, Approval approval)
    {
        var phrases = visit.Phrases;
        var time = ApprovalWords.At(approval.DecidedAt!.Value, visit, phrases);
        if (approval.DecidedById is not { } id) return phrases.Say("approval.late.withdrawn", ("time", time));
        var decider = (await visit.Person(id))!;
        var who = approval.OnBehalfOfId is { } other
            ? phrases.Say("approval.for", ("who", decider.ShortName), ("whom", NameForms.Whom((await visit.Person(other))!, phrases)))
            : decider.ShortName;
        return phrases.Say(
            NameForms.Key(approval.State == ApprovalState.Approved ? "approval.late.approved" : "approval.late.rejected", decider),
            ("who", who),
            ("time", time));
    }

    /// <summary>For whom the decision is taken, and all that follows from it (B12).</summary>
    public static ActsFor For(Visit visit, Approval approval) =>
        new(approval.ApproverId == visit.Me.Id ? null : approval.ApproverId);

    /// <summary>Writes the decision.</summary>
    public static void Decide(Visit visit, Approval approval, ApprovalState decision)
    {
        (approval.State, approval.DecidedById, approval.DecidedAt) = (decision, visit.Me.Id, visit.Now);
        if (approval.ApproverId != visit.Me.Id) approval.OnBehalfOfId = approval.ApproverId;
        visit.Record(decision == ApprovalState.Approved ? "approval.approved" : "approval.rejected", approval.LeadId, new
        {
            approval = approval.Id,
            kind = approval.Kind.ToString(),
            subject = approval.SubjectId,
            step = approval.Step,
            approval.Fingerprint,
            approval.Reason,
            approval.Comment,
        }, approval.OnBehalfOfId);
    }

    /// <summary>The event of the request is done; its reminders stop and say who decided.</summary>
    public static async Task Complete(Visit visit, Approval approval, Lead lead)
    {
        var document = await visit.Db.Events.FirstAsync(x => x.Id == approval.EventId);
        (document.State, document.EndedAt) = (EventState.Completed, visit.Now);
        if ((approval.Comment ?? approval.Reason) is { } said) document.Content = said;
        await StopReminders(visit, approval, lead);
        visit.Changed(lead);
        if (visit.Office.Processes.Version(lead.ProcessVersion).Find(document.Stage) is not { } stage) return;
        if (approval.State == ApprovalState.Approved) await TellInformed.Passed(visit, lead, stage);
        else await TellInformed.Rejected(visit, lead, stage);
    }

    /// <summary>Whose turn it was has acted.</summary>
    public static async Task StopReminders(Visit visit, Approval approval, Lead lead)
    {
        var number = ApprovalContent.FromJson(approval.Shown).Number;
        var key = NameForms.Key(
            approval.State == ApprovalState.Approved ? "approval.reminder-approved" : "approval.reminder-rejected", visit.Me);
        await StopReminder.StopBeside(visit, lead, approval.EventId,
            phrases => phrases.Say(key, ("number", number), ("who", visit.Me.ShortName), ("time", phrases.Clock(visit.LocalNow))));
    }

    /// <summary>Draws every card of the request anew, and tells who asked.</summary>
    public static async Task Tell(Visit visit, Approval approval)
    {
        await visit.Db.SaveChangesAsync();
        foreach (var step in await visit.Db.Approvals.Where(x => x.EventId == approval.EventId).ToListAsync())
            await ApprovalCard.Redraw(visit, step);
        await ApprovalCard.Answer(visit, approval);
        if (approval.RequestedById == visit.Me.Id) return;
        var requester = (await visit.Person(approval.RequestedById))!;
        await visit.Notify(requester, await ApprovalCard.Notice(visit, approval, requester, "approval-decided"));
    }
}
