using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Programs;

/// <summary>Keys, indexes and lengths of what other programs bring with them.</summary>
public static class ProgramsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<ApiKey> ApiKeys => db.Set<ApiKey>();
        public DbSet<LeadSource> LeadSources => db.Set<LeadSource>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("ApiKeys");
            key.HasIndex(x => x.Hash).IsUnique();
            key.Property(x => x.Name).HasMaxLength(ApiKey.MaxName);
            key.Property(x => x.Hash).HasMaxLength(64);
            key.Property(x => x.Ending).HasMaxLength(4);
            key.Property(x => x.ShownOn).HasMaxLength(40);
            key.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<LeadSource>(source =>
        {
            source.ToTable("LeadSources");
            source.HasKey(x => x.LeadId);
            source.Property(x => x.LeadId).ValueGeneratedNever();
            source.Property(x => x.Program).HasMaxLength(ApiKey.MaxName);
            foreach (var text in (string[])["Source", "UtmSource", "UtmMedium", "UtmCampaign", "UtmTerm", "UtmContent"])
                source.Property(text).HasMaxLength(LeadSource.MaxLength);
            source.Property(x => x.Page).HasMaxLength(LeadSource.MaxPage);
        });
    }
}
