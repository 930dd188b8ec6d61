using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Meetings;

/// <summary>Keys and indexes of meetings' reminders; a meeting itself is an event.</summary>
public static class MeetingsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<MeetingReminder> MeetingReminders => db.Set<MeetingReminder>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<MeetingReminder>(reminder =>
    {
        reminder.ToTable("MeetingReminders");
        reminder.HasIndex(x => new { x.EventId, x.After }).IsUnique();
        reminder.HasIndex(x => x.DueAt);
    });
}
