using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Calls;

/// <summary>Keys, indexes and lengths of calls of the exchange and of colleagues' numbers.</summary>
public static class CallsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<ExchangeCall> ExchangeCalls => db.Set<ExchangeCall>();
        public DbSet<PhoneLine> PhoneLines => db.Set<PhoneLine>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<ExchangeCall>(call =>
        {
            call.ToTable("ExchangeCalls");
            call.Property(x => x.Revision).IsConcurrencyToken();
            call.Property(x => x.Key).HasMaxLength(120);
            call.Property(x => x.Phone).HasMaxLength(24);
            call.Property(x => x.Extension).HasMaxLength(60);
            call.Property(x => x.Who).HasMaxLength(120);
            call.Property(x => x.To).HasMaxLength(120);
            call.Property(x => x.Dialled).HasMaxLength(120);
            call.HasIndex(x => x.Key).IsUnique();
            call.HasIndex(x => x.At);
            call.HasIndex(x => new { x.Phone, x.At });
        });
        model.Entity<PhoneLine>(line =>
        {
            line.ToTable("PhoneLines");
            line.HasKey(x => x.Number);
            line.Property(x => x.Number).HasMaxLength(60);
            line.HasIndex(x => x.PersonId);
        });
    }
}
