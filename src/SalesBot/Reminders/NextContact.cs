using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Reminders;

/// <summary>
/// When a lead that goes on is come back to: one reminder at a time, at a time that was agreed or follows from the process file (B18).
/// </summary>
internal static class NextContact
{
    /// <summary>The reminder that holds it; none while there is none.</summary>
    public static IQueryable<Reminder> Of(SalesBotDb db, long leadId) =>
        db.Reminders.Where(x => x.LeadId == leadId && x.State == ReminderState.Active && x.ContactAt != null);

    /// <summary>Sets it; it takes the place of the former.</summary>
    public static async Task Plan(Work work, Lead lead, DateTimeOffset at)
    {
        await Drop(work, lead);
        StartReminder.OfContact(work, lead, await LatestEvent.Of(work, lead), at);
        work.Changed(lead);
    }

    /// <summary>After an outcome that leaves the lead open: the usual time; a meeting that is ahead is a time of its own.</summary>
    /// <returns>The time on the office's clock; null when a meeting stands for it.</returns>
    public static async Task<DateTimeOffset?> AfterOutcome(Work work, Lead lead)
    {
        if (await HasMeeting(work, lead))
        {
            await Drop(work, lead);
            return null;
        }

        var at = ContactTimes.Usual(work.Office.Calendar, work.LocalNow, work.Office.Processes.Version(lead.ProcessVersion).NextContact);
        await Plan(work, lead, at);
        return at;
    }

    /// <summary>Whatever was done, an open lead that somebody has begun with is never without a time.</summary>
    public static async Task Ensure(Work work, long leadId)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == leadId);
        if (lead.State != LeadState.Open || lead.TouchedAt is null || await IsReminded(work.Db, leadId)) return;
        if (!await HasMeeting(work, lead)) await AfterOutcome(work, lead);
    }

    /// <summary>It is no longer meant: nobody has been reminded of it yet, so no card need say so.</summary>
    public static async Task Drop(Work work, Lead lead, Reminder? except = null)
    {
        foreach (var former in await Of(work.Db, lead.Id).ToListAsync())
            if (former != except) (former.State, former.StoppedAt) = (ReminderState.Stopped, work.Now);
    }

    /// <summary>Whether a reminder of the lead itself, not of an order or of work beside it, is going to speak.</summary>
    private static Task<bool> IsReminded(SalesBotDb db, long leadId) => db.Reminders.AnyAsync(
        x => x.LeadId == leadId && x.OrderId == null && x.State == ReminderState.Active
            && !db.Set<Event>().Any(document => document.Id == x.EventId && document.Beside));

    /// <summary>At the end of a meeting the bot asks how it was (B14); until then it is the next contact.</summary>
    private static async Task<bool> HasMeeting(Work work, Lead lead)
    {
        foreach (var part in work.Office.Features.Parts<OwnTime>())
            if (await part.IsAhead(work, lead)) return true;
        return false;
    }
}

/// <summary>A time at which a lead is come back to anyway, so that none need be set.</summary>
/// <param name="IsAhead">Whether it is still ahead.</param>
internal sealed record OwnTime(Func<Work, Lead, Task<bool>> IsAhead);
