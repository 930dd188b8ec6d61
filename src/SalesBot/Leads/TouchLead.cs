using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Reminders;

namespace SalesBot.Leads;

/// <summary>The first action stops the reminders of a lead, and their cards say who acted (A18).</summary>
internal static class TouchLead
{
    /// <summary>Says that the person has acted.</summary>
    /// <returns>Whether a reminder was stopped by it.</returns>
    public static async Task<bool> Touch(Visit visit, Lead lead)
    {
        lead.TouchedAt ??= visit.Now;
        visit.Changed(lead);
        var spoke = await visit.Db.Reminders.Where(x => x.LeadId == lead.Id && x.OrderId == null && x.State == ReminderState.Active && !visit.Db.Events.Any(document => document.Id == x.EventId && document.Beside)).ToListAsync();
        foreach (var reminder in spoke) await StopReminder.Stop(visit, lead, reminder);
        return spoke.Count > 0;
    }
}
