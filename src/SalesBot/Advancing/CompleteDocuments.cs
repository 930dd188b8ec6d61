using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Advancing;

/// <summary>Completes the present documents of a lead; what only now was asked for them is written into them first (U2).</summary>
internal static class CompleteDocuments
{
    public static async Task Of(Visit visit, Lead lead, DialogState dialog)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        foreach (var open in await LineEvents.Open(visit.Db, lead.Id).ToListAsync())
        {
            // A meeting that lies ahead takes place all the same; what came of it is asked at its end.
            if (open.Kind == EventKind.Meeting && open.BeganAt > visit.Now) continue;
            var answers = AddedAnswers.Of(dialog, AdvanceLead.AskedLater(process, open.Stage));
            (open.State, open.EndedAt, open.ClientId) = (EventState.Completed, open.EndedAt < visit.Now ? open.EndedAt : visit.Now,
                lead.ClientId);
            open.Answers = AddedAnswers.Merge(open.Answers, answers);
            // Of what a person writes they heard when it was written; this one the bot began.
            if (process.Find(open.Stage) is { } stage && process.Begins(stage)) await TellInformed.Passed(visit, lead, stage);
        }
    }
}
