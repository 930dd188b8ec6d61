using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Undoing;

/// <summary>Keys, indexes and lengths of steps that can be taken back.</summary>
internal static class UndoingModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<UndoStep>(step =>
        {
            step.HasIndex(x => x.Until);
            step.Property(x => x.CardKey).HasMaxLength(60);
            step.Property(x => x.Before).HasMaxLength(SalesBotModel.Unlimited);
            step.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
