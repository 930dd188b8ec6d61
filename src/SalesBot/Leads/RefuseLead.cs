using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Processes;

namespace SalesBot.Leads;

/// <summary>Ends a lead without an order: subject «отказ», the reason, and nothing of it acts any more (A6).</summary>
internal static class RefuseLead
{
    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        var reason = dialog.Value("reason")!;
        foreach (var open in await LineEvents.Open(visit.Db, lead.Id).ToListAsync())
            (open.State, open.EndedAt, open.Subject) = (EventState.Cancelled, visit.Now, stage.Subjects[open.Kind]);
        (lead.State, lead.ClosedAt, lead.ClosedById, lead.RefusalReason, lead.Stage) = (LeadState.Refused, visit.Now, visit.Me.Id, reason, stage.Key);
        if (dialog.Value("comment") is { } comment) visit.Db.LeadNotes.Add(new LeadNote { LeadId = lead.Id, PersonId = visit.Me.Id, At = visit.Now, Text = comment });
        await WithdrawApproval.OfLead(visit, lead);
        await CancelAssignments.OfLead(visit, lead);
        visit.Record("lead.refused", lead.Id, new { reason, comment = dialog.Value("comment") });
        visit.Changed(lead);
        return new Screen { Lines = [phrases.Say("lead.closed-refused", ("number", lead.Number), ("reason", dialog.Shown("reason")))], Rows = [.. Commands.Suggestions(visit)] };
    }
}
