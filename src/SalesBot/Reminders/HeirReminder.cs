using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Reminders;

/// <summary>Reminders of work that is another's now: they speak to them, and climb from the beginning (B11).</summary>
internal static class HeirReminder
{
    /// <summary>Those of a document beside a lead.</summary>
    public static async Task OfDocument(Visit visit, long eventId, Person heir) =>
        Begin(visit, heir, await visit.Db.Reminders.Where(x => x.EventId == eventId && x.State == ReminderState.Active).ToListAsync());

    /// <summary>Those of an order.</summary>
    public static async Task OfOrder(Visit visit, long orderId, Person heir) =>
        Begin(visit, heir, await visit.Db.Reminders.Where(x => x.OrderId == orderId && x.State == ReminderState.Active).ToListAsync());

    private static void Begin(Visit visit, Person heir, List<Reminder> reminders)
    {
        foreach (var reminder in reminders) (reminder.PersonId, reminder.Step, reminder.Since) = (heir.Id, 0, visit.Now);
    }
}
