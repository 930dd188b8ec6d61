using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Meetings;

/// <summary>Sets when people are reminded before a meeting, and after it, by the days of the lead's process version (B14).</summary>
internal static class RemindAroundMeeting
{
    /// <summary>Of one that is ahead, written or moved.</summary>
    public static async Task Ahead(Work work, Lead lead, Event meeting)
    {
        await Forget(work, meeting);
        Set(work, meeting, Days(work, lead).BeforeBegin(meeting.BeganAt, work.Now, work.Office.Calendar), after: false);
    }

    /// <summary>Of one that was held.</summary>
    public static async Task Held(Work work, Lead lead, Event meeting)
    {
        await Forget(work, meeting);
        Set(work, meeting, Days(work, lead).AfterEnd(meeting.EndedAt ?? work.Now, work.Office.Calendar), after: true);
    }

    private static EventDays Days(Work work, Lead lead) => work.Office.Processes.Version(lead.ProcessVersion).EventDays;

    private static async Task Forget(Work work, Event meeting)
    {
        var id = meeting.Id;
        await work.Db.MeetingReminders.Where(reminder => reminder.EventId == id).ExecuteDeleteAsync();
    }

    private static void Set(Work work, Event meeting, DateTimeOffset? at, bool after)
    {
        if (at is { } due) work.Db.MeetingReminders.Add(new MeetingReminder { EventId = meeting.Id, After = after, DueAt = due });
    }
}
