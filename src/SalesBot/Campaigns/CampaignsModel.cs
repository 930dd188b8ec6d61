using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Campaigns;

/// <summary>Keys, indexes and lengths of campaigns.</summary>
public static class CampaignsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Campaign> Campaigns => db.Set<Campaign>();
        public DbSet<CampaignCall> CampaignCalls => db.Set<CampaignCall>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Campaign>(campaign =>
        {
            campaign.ToTable("Campaigns");
            campaign.Ignore(x => x.FileIds);
            campaign.Property(x => x.Brief).HasMaxLength(Conversations.Fields.LongTextField.MaxLength);
            campaign.Property(x => x.Files).HasMaxLength(Campaign.MaxFiles);
            campaign.Property(x => x.List).HasMaxLength(120);
            campaign.Property(x => x.Revision).IsConcurrencyToken();
            campaign.Property(x => x.AfterBrief).HasMaxLength(Conversations.Fields.LongTextField.MaxLength);
            campaign.HasIndex(x => x.State);
            campaign.HasIndex(x => x.WakeAt).HasFilter("[WakeAt] IS NOT NULL");
            // Of two processes one begins the calls after an event.
            campaign.HasIndex(x => x.BeforeId).IsUnique().HasFilter("[BeforeId] IS NOT NULL");
        });
        model.Entity<CampaignCall>(call =>
        {
            call.ToTable("CampaignCalls");
            call.Ignore(x => x.IsOpen);
            call.Property(x => x.Phone).HasMaxLength(32);
            call.Property(x => x.Who).HasMaxLength(Conversations.Fields.ContactField.MaxLength);
            call.Property(x => x.Revision).IsConcurrencyToken();
            call.HasIndex(x => new { x.CampaignId, x.Phone }).IsUnique();
            // In the order in which calls are given out.
            call.HasIndex(x => new { x.CampaignId, x.State, x.Priority, x.DueAt, x.Row });
            call.HasIndex(x => new { x.Phone, x.State });
            call.HasIndex(x => x.LeadId).HasFilter("[LeadId] IS NOT NULL");
            call.HasIndex(x => x.WakeAt).HasFilter("[WakeAt] IS NOT NULL");
        });
    }
}
