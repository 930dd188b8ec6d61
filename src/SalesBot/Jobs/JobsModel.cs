using Microsoft.EntityFrameworkCore;
using SalesBot.People;

namespace SalesBot.Jobs;

/// <summary>Keys, indexes and lengths of the ways to the dashboard.</summary>
internal static class JobsModel
{
    public static void Build(ModelBuilder model) => model.Entity<JobsPass>(pass =>
    {
        pass.HasIndex(x => x.Hash).IsUnique();
        pass.HasIndex(x => x.PersonId);
        pass.HasIndex(x => x.ExpiresAt);
        pass.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        pass.Property(x => x.Hash).HasMaxLength(64);
    });
}
