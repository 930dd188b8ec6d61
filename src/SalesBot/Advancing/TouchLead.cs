using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Reactions;
using SalesBot.Reminders;

namespace SalesBot.Advancing;

/// <summary>
/// The first action stops the reminders of a lead, and their cards say who acted (A18); the client waits no longer (B13). A next contact
/// that lies ahead stays (B18).
/// </summary>
internal static class TouchLead
{
    /// <summary>Says that the person has acted.</summary>
    /// <returns>Whether a reminder was stopped by it.</returns>
    public static async Task<bool> Touch(Visit visit, Lead lead)
    {
        lead.TouchedAt ??= visit.Now;
        Reaction.End(lead);
        return await StopWaiting(visit, lead);
    }

    /// <summary>Stops what waits for an action, which need not be one that the client notices.</summary>
    /// <returns>Whether a reminder was stopped.</returns>
    public static async Task<bool> StopWaiting(Visit visit, Lead lead, Func<Phrases, string>? line = null)
    {
        visit.Changed(lead);
        var active = await visit.Db.Reminders
            .Where(x => x.LeadId == lead.Id && x.OrderId == null && x.State == ReminderState.Active
                && !visit.Db.Set<Event>().Any(document => document.Id == x.EventId && document.Beside))
            .ToListAsync();
        var waiting = active.Where(reminder => reminder.ContactAt is not { } at || at != reminder.DueAt || at <= visit.Now
            || reminder.Step > 0).ToList();
        foreach (var reminder in waiting) await StopReminder.Stop(visit, lead, reminder, line: line);
        return waiting.Count > 0;
    }
}
