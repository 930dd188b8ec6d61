using Microsoft.EntityFrameworkCore;

namespace SalesBot.MissedCalls;

/// <summary>Keys, indexes and lengths of missed calls.</summary>
internal static class MissedCallsModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<MissedCall>(call =>
        {
            call.Ignore(x => x.IsOpen);
            call.Property(x => x.Revision).IsConcurrencyToken();
            call.Property(x => x.Phone).HasMaxLength(24);
            call.Property(x => x.Who).HasMaxLength(250);
            call.Property(x => x.Reason).HasMaxLength(1000);
            call.HasIndex(x => new { x.Phone, x.State });
            call.HasIndex(x => new { x.State, x.RemindAt });
            call.HasIndex(x => new { x.AssigneeId, x.State });
        });
    }
}
