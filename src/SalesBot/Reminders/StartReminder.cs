using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Reminders;

/// <summary>The one place where reminders begin, at the foot of the ladder of the lead's process version (A3).</summary>
internal static class StartReminder
{
    /// <summary>Reminds whoever is responsible for a lead of its latest document; returns when it first speaks.</summary>
    public static async Task<DateTimeOffset> About(Work work, Lead lead) =>
        Of(work, lead, await LatestEvent.Of(work, lead), lead.ResponsibleId);

    /// <summary>
    /// Reminds whoever is responsible for a lead of its next contact at exactly this time; nobody is above it before (B18).
    /// </summary>
    public static void OfContact(Work work, Lead lead, long eventId, DateTimeOffset at)
    {
        var first = work.Office.Processes.Version(lead.ProcessVersion).Reminders.Steps[0].Minutes;
        work.Db.Reminders.Add(new Reminder
        {
            LeadId = lead.Id,
            EventId = eventId,
            PersonId = lead.ResponsibleId,
            ContactAt = at,
            DueAt = at,
            Since = at - TimeSpan.FromMinutes(first),
        });
    }

    /// <summary>
    /// Reminds a person of a document, or of an order based on it; returns when it first speaks. It waits since <paramref name="since"/>,
    /// since now unless given.
    /// </summary>
    public static DateTimeOffset Of(
        Work work, Lead lead, long eventId, int personId, DateTimeOffset? since = null, long? orderId = null)
    {
        var ladder = work.Office.Processes.Version(lead.ProcessVersion).Reminders;
        var from = since ?? work.Now;
        var due = work.Office.Calendar.Add(from, TimeSpan.FromMinutes(ladder.Steps[0].Minutes));
        work.Db.Reminders.Add(
            new Reminder { LeadId = lead.Id, EventId = eventId, OrderId = orderId, PersonId = personId, Since = from, DueAt = due });
        return due;
    }
}
