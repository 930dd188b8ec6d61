using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Assignments;

/// <summary>Who is asked something of a lead sees it, and so does who stands in for them.</summary>
internal static class AdvisorsOfLead
{
    public static LeadViewers See { get; } = new(
        (db, id) => lead => db.Set<WorkAssignment>().Any(assignment => assignment.LeadId == lead.Id && (assignment.AdvisorId == id
            || db.Set<Person>().Any(other => other.Id == assignment.AdvisorId && other.DeputyId == id))),
        (db, _, whose) => db.Assignments.Where(assignment => whose.Contains(assignment.AdvisorId)).Select(assignment => assignment.LeadId));
}
