using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Data;

namespace SalesBot.Orders;

/// <summary>Keys, indexes and lengths of orders.</summary>
public static class OrdersModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Order> Orders => db.Set<Order>();
        public DbSet<OrderLine> OrderLines => db.Set<OrderLine>();
        public DbSet<OrderFile> OrderFiles => db.Set<OrderFile>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Order>(order =>
        {
            order.ToTable("Orders");
            order.Ignore(x => x.Identity);
            order.Ignore(x => x.Facts);
            order.HasIndex(x => x.Number).IsUnique();
            // With the sum: what the orders of thousands of leads come to is read from the index alone.
            order.HasIndex(x => new { x.LeadId, x.State, x.Total });
            order.HasIndex(x => new { x.ClientId, x.State });
            order.HasIndex(x => new { x.ExecutorId, x.State });
            order.HasIndex(x => new { x.ApproverId, x.State });
            order.HasIndex(x => new { x.State, x.OpenedAt });
            order.HasIndex(x => new { x.Source, x.ClientId });
            order.HasIndex(x => x.TellAccountingAt);
            order.HasIndex(x => x.Total);
            order.Property(x => x.ToldAccounting).HasMaxLength(64);
            order.Property(x => x.Number).HasMaxLength(20);
            order.Property(x => x.Stage).HasMaxLength(40);
            order.Property(x => x.Answers).HasMaxLength(SalesBotModel.Unlimited);
            order.Property(x => x.Source).HasMaxLength(40);
            order.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<OrderLine>(line =>
        {
            line.ToTable("OrderLines");
            line.HasIndex(x => new { x.OrderId, x.Position }).IsUnique();
            line.HasOne<Order>().WithMany().HasForeignKey(x => x.OrderId).OnDelete(DeleteBehavior.Cascade);
            line.Property(x => x.Quantity).HasPrecision(18, 3);
            line.Property(x => x.Unit).HasMaxLength(Item.MaxUnit);
            line.Property(x => x.Department).HasMaxLength(Item.MaxDepartment);
            line.Property(x => x.AccountingClass).HasMaxLength(Item.MaxClass);
        });
        model.Entity<OrderFile>(file =>
        {
            file.ToTable("OrderFiles");
            file.HasKey(x => new { x.OrderId, x.FileId });
            file.HasIndex(x => x.FileId);
            file.HasOne<Order>().WithMany().HasForeignKey(x => x.OrderId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
