using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.MissedCalls;

/// <summary>Keys, indexes and lengths of missed calls.</summary>
public static class MissedCallsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<MissedCall> MissedCalls => db.Set<MissedCall>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<MissedCall>(call =>
        {
            call.ToTable("MissedCalls");
            call.Ignore(x => x.IsOpen);
            call.Property(x => x.Revision).IsConcurrencyToken();
            call.Property(x => x.Phone).HasMaxLength(24);
            call.Property(x => x.Who).HasMaxLength(250);
            call.Property(x => x.Reason).HasMaxLength(1000);
            call.HasIndex(x => new { x.Phone, x.State });
            // Whoever calls again stays one row, also when two of their calls are reported at once.
            call.HasIndex(x => x.Phone, "IX_MissedCalls_OpenOfPhone").IsUnique().HasFilter("[State] IN (0, 1)");
            call.HasIndex(x => new { x.State, x.RemindAt });
            call.HasIndex(x => new { x.AssigneeId, x.State });
        });
    }
}
