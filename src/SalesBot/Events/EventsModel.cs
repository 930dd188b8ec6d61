using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Events;

/// <summary>Keys, indexes and lengths of events and notes.</summary>
public static class EventsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Event> Events => db.Set<Event>();
        public DbSet<EventFile> EventFiles => db.Set<EventFile>();
        public DbSet<LeadNote> LeadNotes => db.Set<LeadNote>();
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
        model.Entity<LeadNote>(note =>
        {
            note.ToTable("LeadNotes");
            note.HasIndex(x => x.LeadId);
            note.Property(x => x.Text).HasMaxLength(4000);
        });
    }
}
