using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Reactions;

/// <summary>A client waits for somebody to act: from when, by when, and that it is over (B13).</summary>
internal static class Reaction
{
    /// <summary>The client waits from now on; who has been waiting for an answer goes on waiting since then.</summary>
    public static async Task Begin(Work work, Lead lead)
    {
        lead.AwaitsSince ??= work.Now;
        await Recount(work, lead);
    }

    /// <summary>Somebody has acted.</summary>
    public static void End(Lead lead) => (lead.AwaitsSince, lead.ReactBy, lead.BreachedAt) = (null, null, null);

    /// <summary>
    /// The client's class or their hurry has changed: the time is counted anew from the same beginning. One that lies ahead again can be
    /// missed again.
    /// </summary>
    public static async Task Recount(Work work, Lead lead)
    {
        if (lead.AwaitsSince is not { } since || work.Office.Processes.Version(lead.ProcessVersion).Reactions is not { } rules) return;
        var key = lead.ClientId is { } id
            ? await work.Db.Clients.Where(client => client.Id == id).Select(client => client.ReactionClass).FirstOrDefaultAsync() : null;
        var hours = rules.Of(key) is var known && lead.Urgent ? known.UrgentHours : known.Hours;
        lead.ReactBy = work.Office.Calendar.Add(since, TimeSpan.FromHours(hours)).ToUniversalTime();
        if (lead.ReactBy > work.Now) lead.BreachedAt = null;
    }
}
