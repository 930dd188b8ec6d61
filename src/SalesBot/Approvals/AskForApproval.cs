using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Approvals;

/// <summary>
/// Asks for a decision on a document: the event, one approval a step, the card and the reminder of whose turn it is (A9, A13, B20).
/// </summary>
internal static class AskForApproval
{
    /// <summary>
    /// Asks the approvers in order, in the commit of the visit. The document must already be saved as it is to be decided on.
    /// A request about it that is still open is withdrawn.
    /// </summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="lead">The document's lead.</param>
    /// <param name="subject">The document.</param>
    /// <param name="stage">The approval's stage in the process file: «согласовать заказ», «Утверждение К.П.».</param>
    /// <param name="approvers">Who decides, in order; see <see cref="ApprovalSteps.Approvers"/>. At least one.</param>
    /// <param name="clientId">The document's client; null: the lead's.</param>
    /// <param name="answers">Answers to fields that the process file has added to the approval's stage, as JSON.</param>
    /// <returns>The first step.</returns>
    public static Task<Approval> Ask(Visit visit, Lead lead, ApprovalSubject subject, Stage stage, IReadOnlyList<int> approvers,
        long? clientId = null, string answers = AddedAnswers.None) =>
        Ask(visit, lead, subject, stage, approvers, clientId ?? lead.ClientId, visit.Me.Id, answers);

    /// <summary>Asks the same people about the document as it is now; null when there is nothing to decide about it.</summary>
    public static async Task<Approval?> Again(Visit visit, Lead lead, Approval former)
    {
        if (await Subjects.Read(visit, former.Subject) is null) return null;
        var request = await visit.Db.Events.FirstAsync(document => document.Id == former.EventId);
        var stage = visit.Office.Processes.Version(lead.ProcessVersion)[request.Stage];
        var approvers = await visit.Db.Approvals.Where(x => x.EventId == former.EventId).OrderBy(x => x.Step).Select(x => x.ApproverId)
            .ToListAsync();
        return await Ask(visit, lead, former.Subject, stage, approvers, lead.ClientId, former.RequestedById, request.Answers);
    }

    private static async Task<Approval> Ask(Visit visit, Lead lead, ApprovalSubject subject, Stage stage, IReadOnlyList<int> approvers,
        long? clientId, int requestedBy, string answers)
    {
        var content = await Subjects.Read(visit,
            subject) ?? throw new InvalidOperationException($"There is nothing to decide about {subject}.");
        await WithdrawApproval.Of(visit, subject);
        var document = await Document(visit, lead, stage, approvers[0], clientId, answers);
        var (fingerprint, shown) = (content.Fingerprint(), content.ToJson());
        var steps = approvers.Select((approver, index) => new Approval
        {
            Kind = subject.Kind,
            SubjectId = subject.Id,
            LeadId = lead.Id,
            EventId = document.Id,
            RequestedById = requestedBy,
            RequestedAt = visit.Now,
            ApproverId = approver,
            Step = index + 1,
            Fingerprint = fingerprint,
            Shown = shown,
            State = index == 0 ? ApprovalState.Pending : ApprovalState.Planned,
        }).ToList();
        visit.Db.Approvals.AddRange(steps);
        await visit.Db.SaveChangesAsync();
        visit.Record("approval.asked", lead.Id, new
        {
            approval = steps[0].Id,
            kind = subject.Kind.ToString(),
            subject = subject.Id,
            approver = approvers[0],
            steps = approvers.Count,
            fingerprint,
        });
        visit.Changed(lead);
        await AskStep.Now(visit, lead, steps[0]);
        return steps[0];
    }

    /// <summary>The event, with the contact of the lead's latest document and the client of the one to be decided on (A13).</summary>
    private static async Task<Event> Document(Visit visit, Lead lead, Stage stage, int approver, long? clientId, string answers)
    {
        var document = await BesideDocument.Begin(visit, lead, stage, approver, visit.Me.Id);
        (document.ClientId, document.Answers) = (clientId, answers);
        await visit.Db.SaveChangesAsync();
        await DocumentFiles.TakeSent(visit, document);
        return document;
    }
}
