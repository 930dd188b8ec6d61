using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Events;

namespace SalesBot.ArrivingFiles;

/// <summary>Keys, indexes and lengths of files on their way.</summary>
public static class ArrivingFilesModel
{
    extension(SalesBotDb db)
    {
        public DbSet<ArrivingFile> ArrivingFiles => db.Set<ArrivingFile>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<ArrivingFile>(file =>
    {
        file.ToTable("ArrivingFiles");
        file.HasKey(x => x.FileId);
        file.Property(x => x.FileId).ValueGeneratedNever();
        file.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.FileId);
        file.HasIndex(x => new { x.Channel, x.DueAt });
        file.HasIndex(x => x.AddressId);
        file.Property(x => x.Channel).HasMaxLength(40);
        file.Property(x => x.Reference).HasMaxLength(SalesBotModel.Unlimited);
    });
}
