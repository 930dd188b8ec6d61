using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Broadcasts;

/// <summary>Keys, indexes and lengths of messages to everybody.</summary>
public static class BroadcastsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Broadcast> Broadcasts => db.Set<Broadcast>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Broadcast>(broadcast =>
        {
            broadcast.ToTable("Broadcasts");
            broadcast.Property(x => x.Text).HasMaxLength(Broadcast.MaxText);
            broadcast.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
