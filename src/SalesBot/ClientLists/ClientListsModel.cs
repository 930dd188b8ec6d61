using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.ClientLists;

/// <summary>Keys, indexes and lengths of imports.</summary>
public static class ClientListsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<ClientImport> ClientImports => db.Set<ClientImport>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<ClientImport>(import =>
    {
        import.ToTable("ClientImports");
        import.Ignore(x => x.Waits);
        import.Property(x => x.Name).HasMaxLength(120);
        import.Property(x => x.Preview).HasMaxLength(SalesBotModel.Unlimited);
        import.Property(x => x.TakenBy).HasMaxLength(40);
        import.Property(x => x.Revision).IsConcurrencyToken();
        import.HasIndex(x => x.State);
        import.HasIndex(x => x.CreatedAt);
    });
}
