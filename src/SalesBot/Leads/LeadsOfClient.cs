using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>Two clients turn out to be one: the leads follow, and their cards say so.</summary>
internal static class LeadsOfClient
{
    public static ClientRows Rows { get; } = new(
        "leads", (db, client) => db.Leads.Where(lead => lead.ClientId == client).Select(lead => lead.Id).ToListAsync(), Move);

    private static async Task Move(Visit visit, IReadOnlyList<long> ids, long to)
    {
        foreach (var lead in await visit.Db.Leads.Where(lead => ids.Contains(lead.Id)).ToListAsync())
        {
            lead.ClientId = to;
            if (lead.State == LeadState.Open) visit.Changed(lead);
        }
    }
}
