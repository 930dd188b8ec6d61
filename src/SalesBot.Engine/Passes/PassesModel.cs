using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Passes;

/// <summary>Keys, indexes and lengths of the ways to pages.</summary>
public static class PassesModel
{
    extension(SalesBotDb db)
    {
        /// <summary>Ways to pages.</summary>
        public DbSet<PagePass> PagePasses => db.Set<PagePass>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<PagePass>(pass =>
    {
        pass.ToTable("PagePasses");
        pass.HasIndex(x => x.Hash).IsUnique();
        pass.HasIndex(x => x.PersonId);
        pass.HasIndex(x => x.ExpiresAt);
        pass.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        pass.Property(x => x.Page).HasMaxLength(20);
        pass.Property(x => x.Hash).HasMaxLength(64);
    });
}
