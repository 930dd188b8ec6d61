using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Reminders;

/// <summary>Keys, indexes and lengths of reminders.</summary>
public static class RemindersModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Reminder> Reminders => db.Set<Reminder>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("Reminders");
            reminder.HasIndex(x => new { x.State, x.DueAt });
            // With the day: else SQLite may go through all that are due for every lead it asks.
            reminder.HasIndex(x => new { x.LeadId, x.State, x.DueAt });
            reminder.HasIndex(x => x.OrderId);
            reminder.HasIndex(x => new { x.PersonId, x.State, x.DueAt });
            reminder.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
