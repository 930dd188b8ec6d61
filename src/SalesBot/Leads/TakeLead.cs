using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>[Занимаюсь]: the person says they are on it; reminders stop.</summary>
internal static class TakeLead
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (lead.TouchedAt is null) visit.Record("lead.taken", lead.Id);
        await TouchLead.Touch(visit, lead);
        visit.Toast = visit.Phrases["lead.taken-toast"];
    }
}
