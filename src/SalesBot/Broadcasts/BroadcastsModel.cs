using Microsoft.EntityFrameworkCore;

namespace SalesBot.Broadcasts;

/// <summary>Keys, indexes and lengths of messages to everybody.</summary>
internal static class BroadcastsModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Broadcast>(broadcast =>
        {
            broadcast.Property(x => x.Text).HasMaxLength(Broadcast.MaxText);
            broadcast.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
