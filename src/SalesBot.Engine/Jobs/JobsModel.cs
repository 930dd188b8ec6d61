using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Jobs;

/// <summary>Keys, indexes and lengths of the ways to the dashboard.</summary>
public static class JobsModel
{
    extension(SalesBotDb db)
    {
        /// <summary>Ways to the dashboard.</summary>
        public DbSet<JobsPass> JobsPasses => db.Set<JobsPass>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<JobsPass>(pass =>
    {
        pass.ToTable("JobsPasses");
        pass.HasIndex(x => x.Hash).IsUnique();
        pass.HasIndex(x => x.PersonId);
        pass.HasIndex(x => x.ExpiresAt);
        pass.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        pass.Property(x => x.Hash).HasMaxLength(64);
    });
}
