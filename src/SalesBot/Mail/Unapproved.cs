using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Mail;

/// <summary>
/// A proposal that waits for a decision or was refused one is not sent to the client without a question (A9): what the client has read
/// cannot be taken back.
/// </summary>
internal static class Unapproved
{
    /// <summary>The fact that makes it a question.</summary>
    public const string Fact = "unapproved";

    /// <summary>Adds the fact while a letter is written.</summary>
    public static async Task<Facts> Add(FactQuery query, Facts facts)
    {
        var (visit, dialog) = (query.Visit, query.Dialog);
        if (dialog.Plan != MailToClient.PlanKey || dialog.Variant == "meeting" || dialog.LeadId is not { } id) return facts;
        return await Is(visit, await visit.Db.Leads.FirstAsync(lead => lead.Id == id))
            ? facts with { Holds = new HashSet<string>(facts.Holds, StringComparer.Ordinal) { Fact } } : facts;
    }

    /// <summary>Whether the letter that would be sent waits for a decision, was refused, or has changed since it was asked about.</summary>
    private static async Task<bool> Is(Visit visit, Lead lead)
    {
        if (await MailToClient.Letter(visit.Db, lead) is not { } letter) return false;
        var states = await visit.Db.Approvals.Where(x => x.Kind == ApprovalKind.Proposal && x.SubjectId == letter.Id)
            .OrderByDescending(x => x.EventId).Select(x => new { x.EventId, x.State }).ToListAsync();
        return states.Exists(one => one.EventId == states[0].EventId && one.State != ApprovalState.Approved);
    }
}
