using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Approvals;

/// <summary>[На утверждение]: sends the lead's proposal to the chosen approver, «Утверждение К.П.» (A9).</summary>
internal static class SendProposal
{
    /// <summary>
    /// Names of the proposal's files that are still on their way: it is sent once they are here, for the decision is about their bytes
    /// (A17).
    /// </summary>
    public static async Task<IReadOnlyList<string>> Awaits(Visit visit, DialogState dialog) =>
        await Proposal(visit, dialog.LeadId!.Value) is { } proposal
            && await Subjects.Read(visit, new ApprovalSubject(ApprovalKind.Proposal, proposal.Id)) is { } content ? content.Awaited() : [];

    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        var proposal = (await Proposal(visit, lead.Id))!;
        var approval = await AskForApproval.Ask(visit, lead, new ApprovalSubject(ApprovalKind.Proposal, proposal.Id), stage,
            ApprovalSteps.Approvers(stage, dialog), answers: AddedAnswers.Of(dialog, stage.Fields, ApprovalSteps.Deciders(stage)));
        var approver = (await visit.Person(approval.ApproverId))!;
        return new Screen
        {
            Lines = [phrases.Say("approval.sent", ("number", lead.Number), ("who", approver.ShortName)),
                .. await Reach.Lines(visit, approver, phrases)],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Success,
        };
    }

    private static Task<Event?> Proposal(Visit visit, long leadId) =>
        LineEvents.Open(visit.Db, leadId).OrderByDescending(document => document.Id).FirstOrDefaultAsync();
}
