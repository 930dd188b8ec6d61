using Microsoft.EntityFrameworkCore;

namespace SalesBot.Reminders;

/// <summary>Keys, indexes and lengths of reminders.</summary>
internal static class RemindersModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Reminder>(reminder =>
        {
            reminder.HasIndex(x => new { x.State, x.DueAt });
            // With the day: else SQLite may go through all that are due for every lead it asks.
            reminder.HasIndex(x => new { x.LeadId, x.State, x.DueAt });
            reminder.HasIndex(x => x.OrderId);
            reminder.HasIndex(x => new { x.PersonId, x.State, x.DueAt });
            reminder.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
