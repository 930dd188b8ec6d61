using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Processes;

/// <summary>Keys, indexes and lengths of the process file.</summary>
internal static class ProcessesModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<ProcessVersion>(version =>
        {
            version.HasKey(x => x.Version);
            version.Property(x => x.Version).ValueGeneratedNever();
            version.Property(x => x.Text).HasMaxLength(SalesBotModel.Unlimited);
        });
    }
}
