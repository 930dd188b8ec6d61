using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Mail;

/// <summary>Keys, indexes and lengths of letters.</summary>
public static class MailModel
{
    extension(SalesBotDb db)
    {
        public DbSet<MailMessage> Mail => db.Set<MailMessage>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<MailMessage>(mail =>
        {
            mail.ToTable("Mail");
            mail.HasIndex(x => new { x.State, x.DueAt });
            mail.HasIndex(x => new { x.State, x.FinishedAt });
            mail.Property(x => x.Body).HasMaxLength(SalesBotModel.Unlimited);
            mail.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
