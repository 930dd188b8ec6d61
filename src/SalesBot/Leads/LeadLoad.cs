using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>How many open leads everybody answers for.</summary>
internal static class LeadLoad
{
    public static Task<Dictionary<int, int>> Of(Work work, int? person) => work.Db.Leads
        .Where(lead => lead.State == LeadState.Open && (person == null || lead.ResponsibleId == person))
        .GroupBy(lead => lead.ResponsibleId).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count);
}
