using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>What a lead is about, in other words than before.</summary>
internal static class TopicOfLead
{
    /// <summary>Sets it; empty for none.</summary>
    public static async Task Set(Work work, Lead lead, string topic)
    {
        var before = lead.Topic;
        if (before == topic) return;
        lead.Topic = topic;
        // The topic is what the first documents say: those under way say it as it is now.
        foreach (var document in await LineEvents.Open(work.Db, lead.Id).Where(document => document.Content == before).ToListAsync())
            document.Content = topic;
    }
}
