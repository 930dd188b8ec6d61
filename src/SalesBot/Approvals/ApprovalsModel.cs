using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Approvals;

/// <summary>Keys, indexes and lengths of approvals.</summary>
public static class ApprovalsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Approval> Approvals => db.Set<Approval>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Approval>(approval =>
        {
            approval.ToTable("Approvals");
            approval.Ignore(x => x.Subject);
            approval.HasIndex(x => new { x.Kind, x.SubjectId });
            approval.HasIndex(x => new { x.Kind, x.SubjectId }, "IX_Approvals_Pending").IsUnique().HasFilter("[State] = 1");
            approval.HasIndex(x => new { x.ApproverId, x.State });
            approval.HasIndex(x => x.LeadId);
            approval.HasIndex(x => x.EventId);
            approval.HasIndex(x => new { x.State, x.RequestedAt });
            approval.HasIndex(x => new { x.RequestedById, x.State });
            approval.Property(x => x.Fingerprint).HasMaxLength(64);
            approval.Property(x => x.Shown).HasMaxLength(SalesBotModel.Unlimited);
            approval.Property(x => x.Reason).HasMaxLength(40);
            approval.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
