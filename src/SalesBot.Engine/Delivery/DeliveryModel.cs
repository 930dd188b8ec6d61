using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>Keys, indexes and lengths of what is sent and what is shown.</summary>
public static class DeliveryModel
{
    extension(SalesBotDb db)
    {
        /// <summary>What is to be sent, and what became of it.</summary>
        public DbSet<OutboxMessage> Outbox => db.Set<OutboxMessage>();

        /// <summary>The processes that send.</summary>
        public DbSet<Heart> Hearts => db.Set<Heart>();

        /// <summary>Live cards, by where they stand.</summary>
        public DbSet<Card> Cards => db.Set<Card>();

        /// <summary>The chats of the browser channel.</summary>
        public DbSet<BrowserMessage> BrowserMessages => db.Set<BrowserMessage>();

        /// <summary>How far the demo clock was moved: one row, or none.</summary>
        public DbSet<DemoOffset> DemoOffsets => db.Set<DemoOffset>();

        /// <summary>How far the program outside was told: one row, or none.</summary>
        public DbSet<WebhookCursor> WebhookCursors => db.Set<WebhookCursor>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<DemoOffset>().ToTable("DemoOffsets");
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("Outbox");
            message.HasIndex(x => new { x.State, x.DueAt });
            message.HasIndex(x => new { x.AddressId, x.State, x.Priority, x.Id });
            message.HasIndex(x => new { x.AddressId, x.CardKey });
            message.HasIndex(x => x.LeadId);
            message.HasIndex(x => new { x.BroadcastId, x.State });
            message.HasOne<Address>().WithMany().HasForeignKey(x => x.AddressId).OnDelete(DeleteBehavior.Restrict);
            message.Property(x => x.Screen).HasMaxLength(SalesBotModel.Unlimited);
            message.Property(x => x.CardKey).HasMaxLength(60);
            message.Property(x => x.Kind).HasMaxLength(40);
            message.Property(x => x.Trace).HasMaxLength(55);
            message.Property(x => x.OnMessageId).HasMaxLength(200);
            message.Property(x => x.MessageId).HasMaxLength(200);
            message.Property(x => x.Error).HasMaxLength(1000);
        });
        model.Entity<Heart>(heart =>
        {
            heart.ToTable("Hearts");
            heart.Property(x => x.Id).HasMaxLength(40);
        });
        model.Entity<WebhookCursor>(cursor =>
        {
            cursor.ToTable("WebhookCursors");
            cursor.Property(x => x.Id).ValueGeneratedNever();
            cursor.Property(x => x.Revision).IsConcurrencyToken();
            cursor.Property(x => x.Name).HasMaxLength(40);
            cursor.HasIndex(x => x.Name).IsUnique();
        });
        model.Entity<Card>(card =>
        {
            card.ToTable("Cards");
            card.HasIndex(x => new { x.AddressId, x.Key }).IsUnique();
            card.HasIndex(x => new { x.AddressId, x.MessageId });
            card.HasIndex(x => x.Key);
            card.Property(x => x.Key).HasMaxLength(60);
            card.Property(x => x.MessageId).HasMaxLength(200);
        });
        model.Entity<BrowserMessage>(message =>
        {
            message.ToTable("BrowserMessages");
            message.HasIndex(x => new { x.Account, x.Id });
            message.HasIndex(x => new { x.Account, x.UpdateId }).IsUnique();
            message.HasIndex(x => x.Change);
            message.Property(x => x.Account).HasMaxLength(100);
            message.Property(x => x.UpdateId).HasMaxLength(100);
            message.Property(x => x.Text).HasMaxLength(SalesBotModel.Unlimited);
            message.Property(x => x.Screen).HasMaxLength(SalesBotModel.Unlimited);
            message.Property(x => x.Files).HasMaxLength(SalesBotModel.Unlimited);
        });
        model.Entity<DemoOffset>(offset => offset.Property(x => x.Id).ValueGeneratedNever());
    }
}
