using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.LongRequests;

/// <summary>Keys, indexes and lengths of long requests.</summary>
public static class LongRequestsModel
{
    extension(SalesBotDb db)
    {
        /// <summary>Requests that are not done yet.</summary>
        public DbSet<LongRequest> LongRequests => db.Set<LongRequest>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<LongRequest>(request =>
    {
        request.ToTable("LongRequests");
        request.Ignore(x => x.Card);
        request.Property(x => x.Kind).HasMaxLength(40);
        request.Property(x => x.CardKey).HasMaxLength(60);
        request.Property(x => x.TakenBy).HasMaxLength(40);
        request.Property(x => x.Particulars).HasMaxLength(SalesBotModel.Unlimited);
        request.HasIndex(x => new { x.AddressId, x.Id });
    });
}
