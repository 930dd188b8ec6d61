using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Approvals;

/// <summary>Who decides something of a lead sees it, and so does who stands in for them.</summary>
internal static class ApproversOfLead
{
    public static LeadViewers See { get; } = new(
        (db, id) => lead => db.Set<Approval>().Any(approval => approval.LeadId == lead.Id && (approval.ApproverId == id
            || db.Set<Person>().Any(other => other.Id == approval.ApproverId && other.DeputyId == id))),
        (db, _, whose) => db.Approvals.Where(approval => whose.Contains(approval.ApproverId)).Select(approval => approval.LeadId));
}
