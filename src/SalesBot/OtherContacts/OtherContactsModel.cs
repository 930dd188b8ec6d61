using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.OtherContacts;

/// <summary>Keys and indexes of contacts that are no sale.</summary>
public static class OtherContactsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<ContactTask> ContactTasks => db.Set<ContactTask>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<ContactTask>(task =>
    {
        task.ToTable("ContactTasks");
        task.Property(x => x.Revision).IsConcurrencyToken();
        task.HasIndex(x => x.EventId).IsUnique();
        task.HasIndex(x => new { x.DoneAt, x.PersonId });
    });
}
