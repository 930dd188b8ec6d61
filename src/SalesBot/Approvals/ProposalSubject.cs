using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Approvals;

/// <summary>
/// A proposal as a document that can be approved (A9). Its approval is all there is to know: the event itself stays as it was written.
/// </summary>
internal static class ProposalSubject
{
    public static SubjectKind Kind { get; } = new(
        ApprovalKind.Proposal, Read, (_, _) => Task.CompletedTask, (_, _) => Task.CompletedTask,
        (lead, document) => $"/lead {lead.Id} edit {document}");

    private static async Task<ApprovalContent?> Read(Work work, long id)
    {
        var proposal = await work.Db.Events.FirstOrDefaultAsync(document => document.Id == id);
        if (proposal is not { LeadId: { } leadId, State: not EventState.Cancelled }) return null;
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == leadId);
        if (lead.State != LeadState.Open) return null;
        var files = await work.Db.Files.Where(file => work.Db.Set<EventFile>().Any(link => link.EventId == id && link.FileId == file.Id))
            .OrderBy(file => file.Id).ToListAsync();
        return new ApprovalContent
        {
            Number = lead.Number,
            Client = await work.Db.Clients.Where(client => client.Id == proposal.ClientId).Select(client => client.Name)
                .FirstOrDefaultAsync() ?? "",
            Contact = $"{proposal.ContactWho} · {ContactReach.Of(proposal)}",
            Text = proposal.Content,
            Stage = proposal.Stage,
            Answers = AddedAnswers.Shown(work.Office.Processes.Version(lead.ProcessVersion), proposal.Stage, proposal.Answers),
            Files = [.. files.Select(file => new ApprovalFile(file.Id, file.Name, file.Sha256))],
        };
    }
}
