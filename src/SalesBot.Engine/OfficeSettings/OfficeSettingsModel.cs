using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.OfficeSettings;

/// <summary>Keys and lengths of what is given in the chat.</summary>
public static class OfficeSettingsModel
{
    extension(SalesBotDb db)
    {
        /// <summary>Settings that were given in the chat once.</summary>
        public DbSet<OfficeSetting> OfficeSettings => db.Set<OfficeSetting>();
    }

    internal static void Build(ModelBuilder model) => model.Entity<OfficeSetting>(setting =>
    {
        setting.ToTable("OfficeSettings");
        setting.HasKey(x => x.Key);
        setting.Property(x => x.Key).HasMaxLength(40);
        setting.Property(x => x.Value).HasMaxLength(SalesBotModel.Unlimited);
        setting.Property(x => x.Revision).IsConcurrencyToken();
    });
}
