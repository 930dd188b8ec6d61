using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Reminders;

/// <summary>Begins to remind whoever is responsible for a lead, from the foot of the ladder.</summary>
internal static class StartReminder
{
    /// <summary>Adds the reminder; returns when it first speaks.</summary>
    public static async Task<DateTimeOffset> About(Work work, Lead lead)
    {
        var ladder = work.Office.Processes.Version(lead.ProcessVersion).Reminders;
        var due = work.Office.Calendar.Add(work.Now, TimeSpan.FromMinutes(ladder.Steps[0].Minutes));
        work.Db.Reminders.Add(new Reminder { LeadId = lead.Id, EventId = await LatestEvent.Of(work, lead), PersonId = lead.ResponsibleId, Since = work.Now, DueAt = due });
        return due;
    }
}
