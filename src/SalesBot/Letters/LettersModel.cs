using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Letters;

/// <summary>Keys, indexes and lengths of letters and their rules.</summary>
public static class LettersModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();
        public DbSet<LetterFile> LetterFiles => db.Set<LetterFile>();
        public DbSet<LetterRule> LetterRules => db.Set<LetterRule>();
        public DbSet<RuleRun> RuleRuns => db.Set<RuleRun>();
    }

    private const int LongestSender = 200;

    internal static void Build(ModelBuilder model)
    {
        model.Entity<LetterFile>().ToTable("LetterFiles");
        model.Entity<Letter>(letter =>
        {
            letter.ToTable("Letters");
            letter.Ignore(x => x.IsOpen);
            letter.Ignore(x => x.OwnText);
            letter.Property(x => x.Revision).IsConcurrencyToken();
            letter.Property(x => x.Number).HasMaxLength(24);
            letter.Property(x => x.FromName).HasMaxLength(250);
            letter.Property(x => x.Email).HasMaxLength(LongestSender);
            letter.Property(x => x.Phone).HasMaxLength(32);
            letter.Property(x => x.Sender).HasMaxLength(LongestSender);
            letter.Property(x => x.Domain).HasMaxLength(LongestSender);
            letter.Property(x => x.To).HasMaxLength(LongestSender);
            letter.Property(x => x.Text).HasMaxLength(SalesBotModel.Unlimited);
            letter.HasIndex(x => x.ExternalId).IsUnique();
            letter.HasIndex(x => new { x.State, x.HolderId, x.Id });
            letter.HasIndex(x => new { x.State, x.RemindAt });
            letter.HasIndex(x => new { x.Sender, x.State, x.Id });
            letter.HasIndex(x => new { x.Domain, x.State, x.Id });
            letter.HasIndex(x => new { x.Sender, x.CreatedAt });
            letter.HasIndex(x => new { x.Domain, x.CreatedAt });
            letter.Property(x => x.Words).HasMaxLength(LetterWords.MaxLength);
            letter.HasIndex(x => x.CreatedAt);
            letter.HasIndex(x => x.Id, "IX_Letters_WithoutWords").HasFilter("[Words] IS NULL");
            letter.HasIndex(x => x.LeadId);
        });
        model.Entity<LetterFile>(file =>
        {
            file.HasKey(x => new { x.LetterId, x.FileId });
            file.HasIndex(x => x.FileId);
        });
        model.Entity<LetterRule>(rule =>
        {
            rule.ToTable("LetterRules");
            rule.Property(x => x.Revision).IsConcurrencyToken();
            rule.Property(x => x.Sender).HasMaxLength(LongestSender);
            rule.Property(x => x.Domain).HasMaxLength(LongestSender);
            rule.Property(x => x.Words).HasMaxLength(LetterWords.LongestRule);
            rule.Property(x => x.Category).HasMaxLength(40);
            rule.HasIndex(x => x.Sender);
            rule.HasIndex(x => x.Domain);
            // One at a time: of two, nobody could say which a letter will follow.
            rule.HasIndex(x => x.Sender, "IX_LetterRules_OneBySender").IsUnique().HasFilter("[Sender] IS NOT NULL AND [On] = 1");
            rule.HasIndex(x => x.Words, "IX_LetterRules_OneByWords").IsUnique().HasFilter("[Words] IS NOT NULL AND [On] = 1");
            rule.HasIndex(x => x.Domain, "IX_LetterRules_OneByDomain").IsUnique().HasFilter("[Domain] IS NOT NULL AND [On] = 1");
        });
        model.Entity<RuleRun>(run =>
        {
            run.ToTable("RuleRuns");
            run.Property(x => x.Revision).IsConcurrencyToken();
            run.HasIndex(x => new { x.RuleId, x.Id });
            run.HasIndex(x => x.State);
        });
    }
}
