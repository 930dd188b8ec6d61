using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Processes;

/// <summary>Keys, indexes and lengths of the process file.</summary>
public static class ProcessesModel
{
    extension(SalesBotDb db)
    {
        public DbSet<ProcessVersion> ProcessVersions => db.Set<ProcessVersion>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<ProcessVersion>(version =>
        {
            version.ToTable("ProcessVersions");
            version.HasKey(x => x.Version);
            version.Property(x => x.Version).ValueGeneratedNever();
            version.Property(x => x.Text).HasMaxLength(SalesBotModel.Unlimited);
        });
    }
}
