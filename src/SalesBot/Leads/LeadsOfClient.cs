using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>Two clients turn out to be one: the leads follow.</summary>
internal static class LeadsOfClient
{
    public static async Task<int> Move(Visit visit, long from, long to)
    {
        var leads = await visit.Db.Leads.Where(lead => lead.ClientId == from).ToListAsync();
        foreach (var lead in leads)
        {
            lead.ClientId = to;
            if (lead.State == LeadState.Open) visit.Changed(lead);
        }
        return leads.Count;
    }
}
