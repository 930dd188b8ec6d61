using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Materials;

/// <summary>Lengths of prepared letters.</summary>
public static class MaterialsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Material> Materials => db.Set<Material>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Material>(material =>
        {
            material.ToTable("Materials");
            material.Property(x => x.Name).HasMaxLength(Material.MaxName);
            material.Property(x => x.Text).HasMaxLength(Material.MaxText);
            material.Ignore(x => x.FileIds);
            material.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
