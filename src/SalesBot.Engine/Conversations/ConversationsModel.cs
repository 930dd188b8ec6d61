using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Conversations;

/// <summary>Keys, indexes and lengths of dialogs and updates.</summary>
public static class ConversationsModel
{
    extension(SalesBotDb db)
    {
        /// <summary>What the bot remembers, one row an address.</summary>
        public DbSet<Conversation> Conversations => db.Set<Conversation>();

        /// <summary>Updates that were taken.</summary>
        public DbSet<SeenUpdate> SeenUpdates => db.Set<SeenUpdate>();

        /// <summary>The last number of each series.</summary>
        public DbSet<NumberSeries> NumberSeries => db.Set<NumberSeries>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Conversation>(conversation =>
        {
            conversation.ToTable("Conversations");
            conversation.HasKey(x => x.AddressId);
            conversation.Property(x => x.AddressId).ValueGeneratedNever();
            conversation.Property(x => x.Dialog).HasMaxLength(SalesBotModel.Unlimited);
            conversation.Property(x => x.Search).HasMaxLength(100);
            conversation.Property(x => x.Bundles).HasMaxLength(SalesBotModel.Unlimited);
            conversation.Property(x => x.Revision).IsConcurrencyToken();
            conversation.HasOne<Address>().WithMany().HasForeignKey(x => x.AddressId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NumberSeries>(series =>
        {
            series.ToTable("NumberSeries");
            series.HasKey(x => x.Key);
            series.Property(x => x.Key).HasMaxLength(20);
            series.Property(x => x.Last).IsConcurrencyToken();
        });
        model.Entity<SeenUpdate>(update =>
        {
            update.ToTable("SeenUpdates");
            update.Property(x => x.Id).HasMaxLength(140);
            update.HasIndex(x => x.At);
        });
    }
}
