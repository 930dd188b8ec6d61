using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Advancing;

/// <summary>
/// What a lead's card says of the fields a process file has added: the answers of all its documents, in their order; an answer given again
/// takes the place of the old one (U8).
/// </summary>
internal static class LeadAnswers
{
    /// <summary>The lines, each to be said in the viewer's language.</summary>
    public static async Task<IReadOnlyList<Func<Phrases, string>>> Read(Work work, Lead lead)
    {
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var documents = await LineEvents.Of(work.Db, lead.Id).Where(document => document.Answers != AddedAnswers.None)
            .OrderBy(document => document.Id)
            .Select(document => new { document.Stage, document.Answers }).ToListAsync();
        if (documents.Count == 0) return [];
        var added = await AddedAnswers.For(work, process, documents.Select(document => document.Answers));
        // A refusal has no document of its own: it closes the one under way, and its answers are there.
        var said = documents.GroupBy(document => document.Stage).Select(group => (Stage: group.Key, group.Last().Answers))
            .Append((Stage: lead.State == LeadState.Refused ? lead.Stage : "", documents[^1].Answers));
        return
        [
            .. said.SelectMany(one => AddedAnswers.Shown(process, one.Stage, one.Answers)
                .Select(answer => (Func<Phrases, string>)(phrases => added.Lines(one.Stage, [answer], phrases).Single()))),
        ];
    }
}
