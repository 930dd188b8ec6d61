using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Mailboxes;

/// <summary>Keys, indexes and lengths of mailboxes and what was taken from them.</summary>
public static class MailboxesModel
{
    /// <summary>Longest key of a letter.</summary>
    public const int LongestKey = 400;

    internal const int LongestSaid = 400;
    internal const int LongestFrom = 200;
    private const int LongestName = 200;

    extension(SalesBotDb db)
    {
        public DbSet<Mailbox> Mailboxes => db.Set<Mailbox>();
        public DbSet<MailboxLetter> MailboxLetters => db.Set<MailboxLetter>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Mailbox>(mailbox =>
        {
            mailbox.ToTable("Mailboxes");
            mailbox.Property(x => x.Name).HasMaxLength(LongestName);
            mailbox.Property(x => x.HeldBy).HasMaxLength(40);
            mailbox.Property(x => x.Error).HasMaxLength(LongestSaid);
            mailbox.HasIndex(x => x.Name).IsUnique();
        });
        model.Entity<MailboxLetter>(letter =>
        {
            letter.ToTable("MailboxLetters");
            letter.Property(x => x.Revision).IsConcurrencyToken();
            letter.Property(x => x.Mailbox).HasMaxLength(LongestName);
            letter.Property(x => x.Key).HasMaxLength(LongestKey);
            letter.Property(x => x.From).HasMaxLength(LongestFrom);
            letter.Property(x => x.Said).HasMaxLength(LongestSaid);
            letter.HasIndex(x => new { x.Mailbox, x.Validity, x.Uid }).IsUnique();
            letter.HasIndex(x => x.Key).IsUnique();
            letter.HasIndex(x => new { x.LeadId, x.Id });
        });
    }
}
