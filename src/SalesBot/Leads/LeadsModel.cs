using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Leads;

/// <summary>Keys, indexes and lengths of leads.</summary>
public static class LeadsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Lead> Leads => db.Set<Lead>();
        public DbSet<LeadParty> LeadParties => db.Set<LeadParty>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Lead>(lead =>
        {
            lead.ToTable("Leads");
            lead.HasIndex(x => x.Number).IsUnique();
            lead.HasIndex(x => new { x.ResponsibleId, x.State, x.WaitingSince });
            lead.HasIndex(x => new { x.State, x.CreatedAt });
            lead.HasIndex(x => new { x.State, x.WaitingSince });
            lead.HasIndex(x => new { x.State, x.Temperature, x.WaitingSince });
            lead.HasIndex(x => new { x.State, x.Stage, x.WaitingSince });
            lead.HasIndex(x => new { x.State, x.ClosedAt });
            lead.HasIndex(x => new { x.State, x.ReactBy });
            lead.HasIndex(x => new { x.AuthorId, x.CreatedAt });
            lead.HasIndex(x => x.CreatedAt);
            lead.HasIndex(x => new { x.RefusalReason, x.CreatedAt }).HasFilter("[RefusalReason] IS NOT NULL");
            lead.HasIndex(x => x.WordsMade, "IX_Leads_WithoutWords").HasFilter("[WordsMade] IS NULL");
            // With the state: else SQLite, which counts no rows, may begin with all the leads that stand so.
            lead.HasIndex(x => new { x.ContactId, x.State });
            lead.HasIndex(x => new { x.ClientId, x.State });
            lead.Property(x => x.Number).HasMaxLength(20);
            lead.Property(x => x.Stage).HasMaxLength(40);
            lead.Property(x => x.Topic).HasMaxLength(4000);
            lead.Property(x => x.Source).HasMaxLength(120);
            lead.Ignore(x => x.Identity);
            lead.Ignore(x => x.Facts);
            lead.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<LeadParty>(party =>
        {
            party.ToTable("LeadParties");
            party.HasKey(x => new { x.PersonId, x.LeadId });
            party.HasIndex(x => x.LeadId);
        });
    }
}
