using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
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
    private const int MostTogether = 50;

    private static readonly TimeSpan headsPatience = TimeSpan.FromMinutes(10);

    private readonly DueRows rows = new("reminder", database, office, log, wakeSender);

    /// <summary>Sends everything that is due; returns how many spoke.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(WhichAreDue, Speak, stop);

    /// <summary>When the next one speaks; null when none waits.</summary>
    public async Task<DateTimeOffset?> Next(CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.Reminders.Where(x => x.State == ReminderState.Active && x.DueAt < Reminder.Silent).OrderBy(x => x.DueAt)
            .Select(x => (DateTimeOffset?)x.DueAt).FirstOrDefaultAsync(stop);
    }

    /// <summary>Those that speak next, the longest due first.</summary>
    internal static IQueryable<long> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Reminders.Where(x => x.State == ReminderState.Active && x.DueAt <= now).OrderBy(x => x.DueAt).Select(x => x.Id).Take(MostAtOnce);

    private static async Task<List<long>> WhichAreDue(SalesBotDb db, DateTimeOffset now) => await Due(db, now).ToListAsync();

    private static async Task<bool> Speak(Work work, long id)
    {
        var reminder = await work.Db.Reminders.FirstAsync(x => x.Id == id);
        if (reminder.State != ReminderState.Active || reminder.DueAt > work.Now) return false;
        if (await Read(work, reminder) is not { } due)
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

        var responsible = (await work.Person(reminder.PersonId))!;
        var together = await Together(work, due);
        var told = await Tell(work, responsible, due.Target, [.. together.Select(one => View(work, one, responsible))]);
        foreach (var one in together) Climb(work, one, told);
        return told > 0;
    }

    /// <summary>
    /// What waits by itself says so; work beside a lead waits until it is done, also when the lead has been won meanwhile; anything else as
    /// long as its lead is open.
    /// </summary>
    internal static bool StillWaits(Lead lead, Reminded? own, Event about) => own?.Waits ??
        (about.Beside ? about.State == EventState.Open && lead.State is (LeadState.Open or LeadState.Won) : lead.State == LeadState.Open);

    /// <summary>What is true of a reminder now; null when nothing waits any more.</summary>
    internal static async Task<DueReminder?> Read(Work work, Reminder reminder)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == reminder.LeadId);
        var about = await work.Db.Events.FirstAsync(x => x.Id == reminder.EventId);
        var own = await ReminderAbout.Read(work, reminder);
        return !StillWaits(lead, own, about) ? null : new DueReminder(
            reminder, lead, own, about, about.Beside && own is null ? await BesideWork.Of(work, about) : null,
            work.Office.Processes.Version(lead.ProcessVersion).Reminders);
    }

    /// <summary>
    /// Those that go to the same people at the same step: one message for all of them (D8). Heads hear early of what would reach them
    /// within minutes.
    /// </summary>
    private static async Task<IReadOnlyList<DueReminder>> Together(Work work, DueReminder first)
    {
        var (reminder, until) = (first.Reminder, first.Target == ReminderTarget.Head ? work.Now + headsPatience : work.Now);
        List<DueReminder> together = [first];
        if (!work.Office.Calendar.IsWorking(work.Now)) return together;
        var others = await work.Db.Reminders
            .Where(x => x.State == ReminderState.Active && x.PersonId == reminder.PersonId && x.Step == reminder.Step
                && x.DueAt <= until && x.Id != reminder.Id)
            .OrderBy(x => x.DueAt).Take(MostTogether - 1).ToListAsync();
        foreach (var other in others)
            if (await ReadBeside(work, other) is { } due && due.Target == first.Target) together.Add(due);
        return together;
    }

    // One that cannot be read holds up none of the others; alone, it is told of.
    private static async Task<DueReminder?> ReadBeside(Work work, Reminder reminder)
    {
        try
        {
            return await Read(work, reminder);
        }
        catch (Exception fault) when (StorageTroubles.Of(fault) is null)
        {
            return null;
        }
    }

    internal static ReminderView View(Work work, DueReminder due, Person responsible, int? step = null) => new(
        due.Reminder, due.Lead, due.Own, due.About, due.Opens, responsible.ShortName, step ?? due.Reminder.Step,
        (int)Math.Round(work.Office.Calendar.Between(due.Reminder.ContactAt ?? due.Reminder.Since, work.Now).TotalMinutes),
        due.Ladder.SnoozeMinutes, work.Office);

    /// <summary>Tells everybody who hears of it at this step; returns how many were told.</summary>
    private static async Task<int> Tell(Work work, Person responsible, ReminderTarget to, IReadOnlyList<ReminderView> views)
    {
        var told = 0;
        foreach (var person in await ReminderTargets.Of(work, to, responsible))
        {
            var notice = views is [var only]
                ? new Notice("reminder", phrases => ReminderCard.Draw(only, to, person, phrases))
                {
                    CardKey = ReminderCard.Key(only.Reminder.Id),
                    LeadId = only.Lead.Id,
                }
                : new Notice("reminder", phrases => ReminderList.Draw(views, to, phrases));
            if (await work.Notify(person, notice)) told++;
        }

        return told;
    }

    private static void Climb(Work work, DueReminder due, int told)
    {
        var (reminder, to) = (due.Reminder, due.Target);
        if (reminder.DueAt < work.Now) Signals.Reminder(work.Now - reminder.DueAt);
        work.Record("reminder.sent", due.Lead.Id, new { reminder = reminder.Id, step = reminder.Step, to = to.ToString(), told });
        reminder.Step++;
        reminder.DueAt = Next(work, reminder, due.Ladder, told);
        work.Changed(due.Lead);
    }

    /// <summary>
    /// The next step counted from the beginning; past the top it is silent, a line of the head's morning list (A18), unless nobody could be
    /// told.
    /// </summary>
    private static DateTimeOffset Next(Work work, Reminder reminder, ReminderLadder ladder, int told)
    {
        var calendar = work.Office.Calendar;
        if (reminder.Step >= ladder.Steps.Count)
            return told > 0 ? Reminder.Silent : calendar.Add(work.Now, TimeSpan.FromMinutes(ladder.Steps[^1].Minutes));
        var planned = calendar.Add(reminder.Since, TimeSpan.FromMinutes(ladder.Steps[reminder.Step].Minutes));
        // After a long silence (a night, an outage) the steps do not all speak at once.
        var gap = ladder.Steps[reminder.Step].Minutes - ladder.Steps[reminder.Step - 1].Minutes;
        var earliest = calendar.Add(work.Now, TimeSpan.FromMinutes(gap));
        return planned > work.Now ? planned : earliest;
    }

    /// <summary>A reminder with what it is about.</summary>
    internal sealed record DueReminder(Reminder Reminder, Lead Lead, Reminded? Own, Event About, string? Opens, ReminderLadder Ladder)
    {
        /// <summary>Who hears of it now.</summary>
        public ReminderTarget Target => TargetOf(Reminder.Step);

        /// <summary>Who hears of it at a step.</summary>
        public ReminderTarget TargetOf(int step) => Ladder.Steps[Math.Min(step, Ladder.Steps.Count - 1)].To;
    }
}
