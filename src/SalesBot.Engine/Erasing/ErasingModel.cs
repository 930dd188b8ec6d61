using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Erasing;

/// <summary>Keys, indexes and lengths of acts.</summary>
public static class ErasingModel
{
    extension(SalesBotDb db)
    {
        /// <summary>Acts of erasure.</summary>
        public DbSet<ErasureAct> ErasureActs => db.Set<ErasureAct>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<ErasureAct>(act =>
    {
        act.ToTable("ErasureActs");
        act.HasIndex(x => x.Number).IsUnique();
        act.Property(x => x.Number).HasMaxLength(20);
        act.Property(x => x.AskedBy).HasMaxLength(20);
        act.Property(x => x.Counts).HasMaxLength(SalesBotModel.Unlimited);
        act.Property(x => x.Digests).HasMaxLength(SalesBotModel.Unlimited);
    });
}
