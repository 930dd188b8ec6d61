using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Mail;

/// <summary>Keys, indexes and lengths of letters.</summary>
internal static class MailModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<MailMessage>(mail =>
        {
            mail.HasIndex(x => new { x.State, x.DueAt });
            mail.HasIndex(x => new { x.State, x.FinishedAt });
            mail.Property(x => x.Body).HasMaxLength(SalesBotModel.Unlimited);
            mail.Property(x => x.Revision).IsConcurrencyToken();
        });
    }
}
