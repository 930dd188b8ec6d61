using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>Keys, indexes and lengths of the audit.</summary>
public static class AuditModel
{
    extension(SalesBotDb db)
    {
        /// <summary>The record of who did what.</summary>
        public DbSet<AuditRecord> Audit => db.Set<AuditRecord>();

        /// <summary>Where the record ends: one row, or none while it is empty.</summary>
        public DbSet<AuditHead> AuditHeads => db.Set<AuditHead>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<AuditRecord>(record =>
        {
            record.ToTable("Audit");
            record.HasIndex(x => x.Sequence).IsUnique();
            record.HasIndex(x => new { x.LeadId, x.Sequence });
            record.Property(x => x.PreviousHash).HasMaxLength(64);
            record.Property(x => x.Hash).HasMaxLength(64);
            record.Property(x => x.Channel).HasMaxLength(20);
            record.Property(x => x.Action).HasMaxLength(60);
            record.Property(x => x.Details).HasMaxLength(SalesBotModel.Unlimited);
            record.Property(x => x.Digest).HasMaxLength(64);
            record.Property(x => x.Salt).HasMaxLength(32);
        });
        model.Entity<AuditHead>(Head);
    }

    private static void Head(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("AuditHeads");
        head.Property(x => x.Id).ValueGeneratedNever();
        head.Property(x => x.Hash).HasMaxLength(64);
        head.Property(x => x.Sum).HasMaxLength(64);
    }
}
