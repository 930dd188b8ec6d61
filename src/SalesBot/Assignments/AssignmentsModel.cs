using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Assignments;

/// <summary>Keys, indexes and lengths of work assignments.</summary>
public static class AssignmentsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<WorkAssignment> Assignments => db.Set<WorkAssignment>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<WorkAssignment>(assignment =>
        {
            assignment.ToTable("Assignments");
            assignment.HasIndex(x => new { x.AdvisorId, x.State });
            assignment.HasIndex(x => x.LeadId);
            assignment.HasIndex(x => x.EventId);
            assignment.HasIndex(x => new { x.State, x.RequestedAt });
            assignment.HasIndex(x => new { x.RequestedById, x.State });
            assignment.Property(x => x.Question).HasMaxLength(4000);
            assignment.Property(x => x.Answer).HasMaxLength(4000);
            assignment.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
