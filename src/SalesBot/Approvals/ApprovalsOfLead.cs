using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Approvals;

/// <summary>What a lead's card says of who decides (A14).</summary>
internal static class ApprovalsOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown) =>
        OnLeadCard.Texts(LeadCardPlace.Decisions, await Lines(shown.Work, shown.Lead));

    /// <summary>The command that shows the one an event stands for; null for none.</summary>
    public static async Task<string?> Command(Work work, long eventId) =>
        await work.Db.Approvals.Where(x => x.EventId == eventId).OrderBy(x => x.State == ApprovalState.Pending ? 0 : 1)
            .Select(x => (long?)x.Id).FirstOrDefaultAsync() is { } id ? $"/approval {id}" : null;

    /// <summary>The latest request about each kind of document: the step it stands at.</summary>
    private static async Task<IEnumerable<Func<Phrases, string>>> Lines(Work work, Lead lead)
    {
        var all = await work.Db.Approvals.Where(x => x.LeadId == lead.Id).OrderBy(x => x.Id).ToListAsync();
        var lines = new List<Func<Phrases, string>>();
        foreach (var request in all.GroupBy(x => x.Kind).Select(kind => kind.Where(x => x.EventId == kind.Last().EventId)))
        {
            // A request that was withdrawn says nothing of the document, and the one before it even less.
            if (request.LastOrDefault(x => x.State is not (ApprovalState.Planned or ApprovalState.Withdrawn)) is not { } latest) continue;
            lines.AddRange(await LastRejection.Lines(work, lead, latest));
        }

        return lines;
    }
}
