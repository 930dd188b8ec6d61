using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Events;

/// <summary>Keys, indexes and lengths of events, files and notes.</summary>
public static class EventsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Event> Events => db.Set<Event>();
        public DbSet<EventFile> EventFiles => db.Set<EventFile>();
        public DbSet<LeadNote> LeadNotes => db.Set<LeadNote>();
        public DbSet<StoredFile> Files => db.Set<StoredFile>();
        public DbSet<StoredFileContent> FileContents => db.Set<StoredFileContent>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Event>(document =>
        {
            document.ToTable("Events");
            document.HasIndex(x => new { x.LeadId, x.State, x.Kind });
            document.HasIndex(x => new { x.ResponsibleId, x.State, x.LeadId });
            document.HasIndex(x => new { x.AuthorId, x.LeadId });
            document.HasIndex(x => new { x.Kind, x.State, x.EndedAt });
            document.HasIndex(x => x.ClientId);
            document.HasIndex(x => x.ContactId);
            document.Property(x => x.Stage).HasMaxLength(40);
            document.Property(x => x.Subject).HasMaxLength(60);
            document.Property(x => x.Category).HasMaxLength(40);
            document.Property(x => x.Content).HasMaxLength(SalesBotModel.Unlimited);
            document.Property(x => x.Answers).HasMaxLength(SalesBotModel.Unlimited);
            document.Property(x => x.ContactPhone).HasMaxLength(32);
            document.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<EventFile>(file =>
        {
            file.ToTable("EventFiles");
            file.HasKey(x => new { x.EventId, x.FileId });
            file.HasIndex(x => x.FileId);
        });
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
        model.Entity<LeadNote>(note =>
        {
            note.ToTable("LeadNotes");
            note.HasIndex(x => x.LeadId);
            note.Property(x => x.Text).HasMaxLength(4000);
        });
    }
}
