using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>Keys, indexes and lengths of dialogs and updates.</summary>
internal static class ConversationsModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Conversation>(conversation =>
        {
            conversation.HasKey(x => x.AddressId);
            conversation.Property(x => x.AddressId).ValueGeneratedNever();
            conversation.Property(x => x.Dialog).HasMaxLength(SalesBotModel.Unlimited);
            conversation.Property(x => x.Search).HasMaxLength(100);
            conversation.Property(x => x.Bundles).HasMaxLength(SalesBotModel.Unlimited);
            conversation.Property(x => x.Revision).IsConcurrencyToken();
            conversation.HasOne<Address>().WithMany().HasForeignKey(x => x.AddressId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SeenUpdate>(update =>
        {
            update.Property(x => x.Id).HasMaxLength(140);
            update.HasIndex(x => x.At);
        });
    }
}
