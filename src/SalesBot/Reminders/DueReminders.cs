using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Telemetry;

namespace SalesBot.Reminders;

/// <summary>
/// Speaks for reminders that are due. When a row comes due, what is true then decides whether it still acts (rule 7).
/// Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueReminders(Database database, Office office, ILogger<DueReminders> log, Action wakeSender)
{
    private const int MostAtOnce = 200;

    private readonly DueRows rows = new("reminder", database, office, log, wakeSender);

    /// <summary>Sends everything that is due; returns how many spoke.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each((db, now) => Due(db, now).ToListAsync(), Speak, stop);

    /// <summary>When the next one speaks; null when none waits.</summary>
    public async Task<DateTimeOffset?> Next(CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.Reminders.Where(x => x.State == ReminderState.Active).OrderBy(x => x.DueAt)
            .Select(x => (DateTimeOffset?)x.DueAt).FirstOrDefaultAsync(stop);
    }

    /// <summary>Those that speak next, the longest due first.</summary>
    internal static IQueryable<long> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Reminders.Where(x => x.State == ReminderState.Active && x.DueAt <= now).OrderBy(x => x.DueAt).Select(x => x.Id).Take(MostAtOnce);

    private static async Task<bool> Speak(Work work, long id)
    {
        var reminder = await work.Db.Reminders.FirstAsync(x => x.Id == id);
        if (reminder.State != ReminderState.Active || reminder.DueAt > work.Now) return false;
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == reminder.LeadId);
        var about = await work.Db.Events.FirstAsync(x => x.Id == reminder.EventId);
        var own = await ReminderAbout.Read(work, reminder);
        if (!StillWaits(lead, own, about))
        {
            reminder.State = ReminderState.Stopped;
            return false;
        }

        // A time that somebody named themselves holds whenever it is; whoever is above is left in peace.
        if (reminder.DueAt != reminder.ContactAt && !work.Office.Calendar.IsWorking(work.Now))
        {
            reminder.DueAt = work.Office.Calendar.NextStart(work.Now);
            return false;
        }

        var ladder = work.Office.Processes.Version(lead.ProcessVersion).Reminders;
        var spoke = await Climb(work, reminder, lead, own, about, ladder);
        work.Changed(lead);
        return spoke;
    }

    /// <summary>
    /// What waits by itself says so; work beside a lead waits until it is done, also when the lead has been won meanwhile; anything else as
    /// long as its lead is open.
    /// </summary>
    internal static bool StillWaits(Lead lead, Reminded? own, Event about) => own?.Waits ??
        (about.Beside ? about.State == EventState.Open && lead.State is (LeadState.Open or LeadState.Won) : lead.State == LeadState.Open);

    private static async Task<bool> Climb(Work work, Reminder reminder, Lead lead, Reminded? own, Event about, ReminderLadder ladder)
    {
        var responsible = (await work.Person(reminder.PersonId))!;
        var index = Math.Min(reminder.Step, ladder.Steps.Count - 1);
        var step = ladder.Steps[index];
        var view = new ReminderView(
            reminder, lead, own, about, about.Beside && own is null ? await BesideWork.Of(work, about) : null,
            responsible.ShortName, reminder.Step,
            (int)Math.Round(work.Office.Calendar.Between(reminder.ContactAt ?? reminder.Since, work.Now).TotalMinutes),
            ladder.SnoozeMinutes, work.Office);
        var told = 0;
        foreach (var person in await ReminderTargets.Of(work, step.To, responsible))
            if (await work.Notify(person, new Notice("reminder", phrases => ReminderCard.Draw(view, step.To, person, phrases))
            { CardKey = ReminderCard.Key(reminder.Id), LeadId = lead.Id })) told++;
        Signals.Reminder(work.Now - reminder.DueAt);
        work.Record("reminder.sent", lead.Id, new { reminder = reminder.Id, step = reminder.Step, to = step.To.ToString(), told });
        reminder.Step++;
        reminder.DueAt = Next(work, reminder, ladder);
        return told > 0;
    }

    /// <summary>
    /// The next step counted from the beginning; past the top, the last step again after as long as it took to get there.
    /// </summary>
    private static DateTimeOffset Next(Work work, Reminder reminder, ReminderLadder ladder)
    {
        var calendar = work.Office.Calendar;
        if (reminder.Step >= ladder.Steps.Count) return calendar.Add(work.Now, TimeSpan.FromMinutes(ladder.Steps[^1].Minutes));
        var planned = calendar.Add(reminder.Since, TimeSpan.FromMinutes(ladder.Steps[reminder.Step].Minutes));
        // After a long silence (a night, an outage) the steps do not all speak at once.
        var gap = ladder.Steps[reminder.Step].Minutes - ladder.Steps[reminder.Step - 1].Minutes;
        var earliest = calendar.Add(work.Now, TimeSpan.FromMinutes(gap));
        return planned > work.Now ? planned : earliest;
    }
}
