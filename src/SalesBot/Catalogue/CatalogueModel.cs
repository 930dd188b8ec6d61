using Microsoft.EntityFrameworkCore;

namespace SalesBot.Catalogue;

/// <summary>Keys, indexes and lengths of the catalogue.</summary>
internal static class CatalogueModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Item>(item =>
        {
            item.HasIndex(x => x.Key).IsUnique();
            item.Property(x => x.Unit).HasMaxLength(Item.MaxUnit);
            item.Property(x => x.Department).HasMaxLength(Item.MaxDepartment);
            item.Property(x => x.AccountingClass).HasMaxLength(Item.MaxClass);
            item.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<ItemWord>(word =>
        {
            word.HasIndex(x => x.Word);
            word.HasIndex(x => x.ItemId);
            word.Property(x => x.Word).HasMaxLength(40);
        });
    }
}
