using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Reminders;

/// <summary>The cards of a reminder that waits again, as they stood when it last spoke (B22).</summary>
internal static class ReminderAgain
{
    /// <summary>Draws them wherever they are shown; nothing where it waits no more.</summary>
    public static async Task Draw(Work work, Reminder reminder)
    {
        if (await DueReminders.Read(work, reminder) is not { } due) return;
        var (key, spoke) = (ReminderCard.Key(reminder.Id), reminder.Step - 1);
        var responsible = (await work.Person(reminder.PersonId))!;
        var view = DueReminders.View(work, due, responsible, spoke);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var phrases = work.Office.Phrases(viewer.Language);
            var screen = ReminderCard.Draw(view, Target(due, responsible, viewer, spoke), viewer, phrases);
            CardOffer.Put(work, new OutboxEntry(address.Id, screen, "reminder")
            {
                CardKey = key,
                LeadId = due.Lead.Id,
                Placement = Placement.OnlyWhereShown,
            }, phrases);
        }
    }

    /// <summary>As what the viewer heard of it: whose it is, or who was told above them.</summary>
    private static ReminderTarget Target(DueReminders.DueReminder due, Person responsible, Person viewer, int spoke) =>
        viewer.Id == responsible.Id ? ReminderTarget.Responsible
            : viewer.Id == responsible.DeputyId ? ReminderTarget.Deputy
            : due.TargetOf(spoke) is var to && to != ReminderTarget.Responsible ? to : ReminderTarget.Head;
}
