using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Undoing;

/// <summary>Keys, indexes and lengths of steps that can be taken back.</summary>
public static class UndoingModel
{
    extension(SalesBotDb db)
    {
        public DbSet<UndoStep> UndoSteps => db.Set<UndoStep>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<UndoStep>(step =>
        {
            step.ToTable("UndoSteps");
            step.HasIndex(x => x.Until);
            step.Property(x => x.CardKey).HasMaxLength(60);
            step.Property(x => x.Before).HasMaxLength(SalesBotModel.Unlimited);
            step.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
