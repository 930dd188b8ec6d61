using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>Files that were sent while nothing was under way may go with a comment on one of the person's open leads (W21).</summary>
internal static class NoteWithFiles
{
    private const int Most = 3;

    /// <summary>The latest of their leads, by number.</summary>
    public static async Task<IReadOnlyList<(string Label, string Command)>> Offers(Visit visit)
    {
        var leads = await visit.Db.Leads.Where(lead => lead.ResponsibleId == visit.Me.Id && lead.State == LeadState.Open)
            .OrderByDescending(lead => lead.Id).Take(Most).Select(lead => new { lead.Id, lead.Number }).ToListAsync();
        return leads.ConvertAll(lead => (lead.Number, $"/lead {lead.Id} note"));
    }
}
