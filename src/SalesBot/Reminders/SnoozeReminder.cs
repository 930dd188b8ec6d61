using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Reminders;

/// <summary>[Через 15 мин] and [Завтра в 10]: the reminder comes back later and climbs from the beginning.</summary>
internal static class SnoozeReminder
{
    public static Task Run(Visit visit, Lead lead, string args) => Run(visit, lead, args, lead.Number);

    /// <summary>The same for a document of the lead with a number of its own.</summary>
    public static async Task Run(Visit visit, Lead lead, string args, string number)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var reminder = words.Length == 2
            && long.TryParse(words[0], out var id) ? await visit.Db.Reminders.FirstOrDefaultAsync(x => x.Id == id
            && x.LeadId == lead.Id) : null;
        var own = reminder is null ? null : await ReminderAbout.Read(visit, reminder);
        if (reminder is not { State: ReminderState.Active } || !await Waits(visit, lead, reminder, own))
        {
            visit.Toast = visit.Phrases["reminder.over"];
            await StopReminder.SayOver(visit, lead, visit.Toast);
            return;
        }

        if (!await MaySnooze(visit, lead, reminder, own))
        {
            visit.Toast = visit.Phrases.Say("lead.not-yours", ("who", (await visit.Person(reminder.PersonId))!.ShortName));
            return;
        }

        var ladder = visit.Office.Processes.Version(lead.ProcessVersion).Reminders;
        var first = TimeSpan.FromMinutes(ladder.Steps[0].Minutes);
        reminder.DueAt = words[1] == ContactTimes.NextDay ? NextDay(visit, lead)
            : visit.Office.Calendar.Add(visit.Now, TimeSpan.FromMinutes(ladder.SnoozeMinutes));
        reminder.Since = reminder.DueAt - first;
        if (words[1] == ContactTimes.NextDay && await IsOfLead(visit, reminder)) await BecomeContact(visit, lead, reminder);
        reminder.Step = 0;
        visit.Record("reminder.snoozed", lead.Id,
            new { reminder = reminder.Id, until = reminder.DueAt.ToString("O", CultureInfo.InvariantCulture) });
        var until = visit.Office.Calendar.ToLocal(reminder.DueAt);
        await StopReminder.Say(visit, lead, reminder, phrases => phrases.Say("reminder.snoozed",
            ("number", number), ("who", visit.Me.ShortName), ("when", phrases.Moment(until, visit.LocalNow))));
        visit.Toast = visit.Phrases.Say("reminder.snoozed-toast", ("when", visit.Phrases.Moment(until, visit.LocalNow)));
    }

    private static async Task<bool> Waits(Visit visit, Lead lead, Reminder reminder, Reminded? own) => DueReminders.StillWaits(
        lead, own, await visit.Db.Events.FirstAsync(document => document.Id == reminder.EventId));

    /// <summary>
    /// Who may act on the lead; of what waits by itself, whom it names; of a colleague's work beside it, whoever is reminded of it, their
    /// deputy and their head.
    /// </summary>
    private static async Task<bool> MaySnooze(Visit visit, Lead lead, Reminder reminder, Reminded? own)
    {
        if (own is not null) return await own.MaySnooze(visit.Me);
        if (await IsOfLead(visit, reminder)) return await LeadAccess.MayAct(visit.Db, lead, visit.Me);
        var reminded = (await visit.Person(reminder.PersonId))!;
        return reminded.Id == visit.Me.Id || reminded.DeputyId == visit.Me.Id || reminded.HeadId == visit.Me.Id;
    }

    private static DateTimeOffset NextDay(Visit visit, Lead lead) =>
        ContactTimes.Find(ContactTimes.NextDay, visit.Office.Calendar, visit.LocalNow,
            visit.Office.Processes.Version(lead.ProcessVersion).NextContact)!.Value;

    private static async Task<bool> IsOfLead(Visit visit, Reminder reminder) =>
        reminder.OrderId is null && !await visit.Db.Events.AnyAsync(document => document.Id == reminder.EventId && document.Beside);

    /// <summary>A lead that is put off to another day has its next contact then, instead of the one it had (B18).</summary>
    private static async Task BecomeContact(Visit visit, Lead lead, Reminder reminder)
    {
        await NextContact.Drop(visit, lead, except: reminder);
        reminder.ContactAt = reminder.DueAt;
        visit.Changed(lead);
    }
}
