using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Letters;

/// <summary>Which rule a letter goes by, and which letters a rule is about (B6).</summary>
internal static class LetterRules
{
    /// <summary>
    /// The first rule that fits, the most exact: those about one sender before those about a domain, and those before the ones about words;
    /// of these, who has the most; older before newer. A rule whose colleague has left fits nothing. Null for none.
    /// </summary>
    public static async Task<LetterRule?> First(Work work, Letter letter)
    {
        var (sender, domain) = (letter.Sender, letter.Domain);
        var standing = work.Db.LetterRules.Where(rule => rule.On && rule.DeletedAt == null
            && (rule.PersonId == null || work.Db.Set<Person>().Any(person => person.Id == rule.PersonId && person.Active)));
        var byWhom = sender is null ? null : await standing
            .Where(rule => rule.Sender == sender || (rule.Domain != null && rule.Domain == domain))
            .OrderBy(rule => rule.Sender == null).ThenBy(rule => rule.Id).FirstOrDefaultAsync();
        return byWhom ?? InOrder(await standing.Where(rule => rule.Words != null).ToListAsync())
            .FirstOrDefault(rule => LetterWords.Fit(rule.Words!, letter.Words ?? ""));
    }

    /// <summary>Rules about words in the order they are asked in.</summary>
    public static IEnumerable<LetterRule> InOrder(IEnumerable<LetterRule> rules) =>
        rules.OrderByDescending(rule => rule.Words!.Count(sign => sign == ' ')).ThenBy(rule => rule.Id);

    /// <summary>All letters that the rule is about.</summary>
    public static IQueryable<Letter> From(SalesBotDb db, LetterRule rule)
    {
        var (sender, domain) = (rule.Sender, rule.Domain);
        if (sender is not null) return db.Letters.Where(letter => letter.Sender == sender);
        if (domain is not null) return db.Letters.Where(letter => letter.Domain == domain);
        return LetterWords.Sought(rule.Words!).Aggregate(
            db.Letters.AsQueryable(), (letters, word) => letters.Where(letter => letter.Words!.Contains(word)));
    }

    /// <summary>Those of them that the rule may still be applied to: nobody has decided about them, and nobody has them by name.</summary>
    public static IQueryable<Letter> Old(SalesBotDb db, LetterRule rule) =>
        From(db, rule).Where(letter => letter.State == LetterState.Waiting && letter.HolderId == null);
}
