using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>Ends a lead without an order: subject «отказ», the reason, and nothing of it acts any more (A6).</summary>
internal static class RefuseLead
{
    private static readonly HashSet<string> OwnColumns = new(StringComparer.Ordinal) { "reason", "comment" };

    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        var reason = dialog.Value("reason")!;
        var answers = AddedAnswers.Of(dialog, stage.Fields, OwnColumns);
        await CloseDocuments(visit, lead, stage, answers);
        (lead.State, lead.RefusalReason, lead.Stage) = (LeadState.Refused, reason, stage.Key);
        (lead.ClosedAt, lead.ClosedById) = (visit.Now, visit.Me.Id);
        if (dialog.Value("comment") is { } comment)
            visit.Db.LeadNotes.Add(new LeadNote { LeadId = lead.Id, PersonId = visit.Me.Id, At = visit.Now, Text = comment });
        foreach (var part in visit.Office.Features.Parts<LeadRefused>()) await part.Do(visit, lead);
        visit.Record("lead.refused", lead.Id,
            new { reason, comment = dialog.Value("comment"), stage = stage.Key, answers = AddedAnswers.Recorded(answers) });
        visit.Changed(lead);
        await TellInformed.Ended(visit, lead, stage);
        return new Screen
        {
            Lines = [phrases.Say("lead.closed-refused", ("number", lead.Number), ("reason", dialog.Shown("reason")))],
            Rows = [.. Commands.Suggestions(visit)],
        };
    }

    /// <summary>As on paper: the document under way is closed with the subject «отказ», and says more about it.</summary>
    private static async Task CloseDocuments(Visit visit, Lead lead, Stage stage, string answers)
    {
        foreach (var open in await LineEvents.Open(visit.Db, lead.Id).ToListAsync())
        {
            (open.State, open.EndedAt, open.Subject) = (EventState.Cancelled, visit.Now, stage.Subjects[open.Kind]);
            open.Answers = AddedAnswers.Merge(open.Answers, answers);
        }
    }
}
