using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Assignments;

/// <summary>Files that were sent while nothing was under way may be the answer to what a colleague has asked (W21).</summary>
internal static class AssignmentsForFiles
{
    private const int Most = 2;

    /// <summary>[Ответ: L-2026-000001], of the latest questions that this person has to answer.</summary>
    public static async Task<IReadOnlyList<(string Label, string Command)>> Offers(Visit visit)
    {
        var (me, now) = (visit.Me.Id, visit.Now);
        var stoodIn = visit.Db.People.Where(other => other.DeputyId == me && other.AwayUntil > now).Select(other => other.Id);
        var asked = await visit.Db.Assignments
            .Where(x => x.State == AssignmentState.Open && x.DueAt == null && (x.AdvisorId == me || stoodIn.Contains(x.AdvisorId)))
            .OrderByDescending(x => x.Id).Take(Most)
            .Join(visit.Db.Leads, x => x.LeadId, lead => lead.Id, (x, lead) => new { x.Id, lead.Number }).ToListAsync();
        return asked.ConvertAll(one =>
            (visit.Phrases.Say("button.answer-of", ("number", one.Number)), $"/assignment {one.Id} answer"));
    }
}
