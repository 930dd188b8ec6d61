using Microsoft.EntityFrameworkCore;

namespace SalesBot.Materials;

/// <summary>Lengths of prepared letters.</summary>
internal static class MaterialsModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Material>(material =>
        {
            material.Property(x => x.Name).HasMaxLength(Material.MaxName);
            material.Property(x => x.Text).HasMaxLength(Material.MaxText);
            material.Ignore(x => x.FileIds);
            material.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
