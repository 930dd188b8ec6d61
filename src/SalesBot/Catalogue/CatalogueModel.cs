using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Catalogue;

/// <summary>Keys, indexes and lengths of the catalogue.</summary>
public static class CatalogueModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Item> Items => db.Set<Item>();
        public DbSet<ItemWord> ItemWords => db.Set<ItemWord>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Item>(item =>
        {
            item.ToTable("Items");
            item.HasIndex(x => x.Key).IsUnique();
            item.HasIndex(x => x.Code);
            item.Property(x => x.Code).HasMaxLength(Item.MaxCode);
            item.Property(x => x.Unit).HasMaxLength(Item.MaxUnit);
            item.Property(x => x.Department).HasMaxLength(Item.MaxDepartment);
            item.Property(x => x.AccountingClass).HasMaxLength(Item.MaxClass);
            item.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<ItemWord>(word =>
        {
            word.ToTable("ItemWords");
            word.HasIndex(x => x.Word);
            word.HasIndex(x => x.ItemId);
            word.Property(x => x.Word).HasMaxLength(40);
        });
    }
}
