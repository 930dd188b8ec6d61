using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Reactions;

/// <summary>A client's class has changed: what they wait for now is counted anew (B13).</summary>
internal static class ReactionsOfClient
{
    public static async Task Recount(Visit visit, Client client)
    {
        var waiting = visit.Db.Leads.Where(lead => lead.ClientId == client.Id && lead.State == LeadState.Open && lead.AwaitsSince != null);
        foreach (var lead in await waiting.ToListAsync())
        {
            await Reaction.Recount(visit, lead);
            visit.Changed(lead);
        }
    }
}
