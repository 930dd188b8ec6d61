using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Approvals;

/// <summary>[На утверждение]: sends the lead's proposal to the chosen approver, «Утверждение К.П.» (A9).</summary>
internal static class SendProposal
{
    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        var proposal = await LineEvents.Of(visit.Db, lead.Id).Where(document => document.State == EventState.Open).OrderByDescending(document => document.Id).FirstAsync();
        var approval = await AskForApproval.Ask(visit, lead, new ApprovalSubject(ApprovalKind.Proposal, proposal.Id), stage, ApprovalSteps.Approvers(stage, dialog), answers: AddedAnswers.Of(dialog, stage.Fields, ApprovalSteps.Deciders(stage)));
        var approver = (await visit.Person(approval.ApproverId))!;
        return new Screen
        {
            Lines = [phrases.Say("approval.sent", ("number", lead.Number), ("who", approver.ShortName))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Success,
        };
    }
}
