using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Keys, indexes and lengths: every feature says its own. Every query of the product has its index there.</summary>
public static class SalesBotModel
{
    /// <summary>Length of a text without a limit.</summary>
    public const int Unlimited = -1;

    internal static void Build(ModelBuilder model, Schema schema)
    {
        schema.Build(model);
        model.Entity<ApiReceipt>(receipt =>
        {
            receipt.HasKey(x => x.Key);
            receipt.Property(x => x.Key).HasMaxLength(250);
            receipt.Property(x => x.BodyHash).HasMaxLength(64);
            receipt.Property(x => x.Answer).HasMaxLength(4000);
            receipt.HasIndex(x => x.At);
        });
        model.Entity<DatabaseLife>(life =>
        {
            life.ToTable("DatabaseLives");
            life.Property(x => x.Id).ValueGeneratedNever();
            life.Property(x => x.Key).HasMaxLength(16);
        });
    }
}
