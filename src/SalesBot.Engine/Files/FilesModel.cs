using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Files;

/// <summary>Keys, indexes and lengths of files, here and on their way.</summary>
public static class FilesModel
{
    extension(SalesBotDb db)
    {
        /// <summary>Files, without their bytes.</summary>
        public DbSet<StoredFile> Files => db.Set<StoredFile>();

        /// <summary>The bytes of files.</summary>
        public DbSet<StoredFileContent> FileContents => db.Set<StoredFileContent>();

        /// <summary>Files whose bytes are awaited.</summary>
        public DbSet<ArrivingFile> ArrivingFiles => db.Set<ArrivingFile>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("Files");
            file.Property(x => x.Name).HasMaxLength(120);
            file.Property(x => x.MediaType).HasMaxLength(120);
            file.Property(x => x.Sha256).HasMaxLength(64);
        });
        model.Entity<StoredFileContent>(content =>
        {
            content.ToTable("FileContents");
            content.HasKey(x => x.FileId);
            content.Property(x => x.FileId).ValueGeneratedNever();
            content.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.FileId);
        });
        model.Entity<ArrivingFile>(file =>
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
}
