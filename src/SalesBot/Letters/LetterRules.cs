using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Letters;

/// <summary>Which rule a letter goes by, and which letters a rule is about (B6).</summary>
internal static class LetterRules
{
    /// <summary>
    /// The first rule that fits: those about one sender before those about a domain, older before newer. A rule whose colleague has left
    /// fits nothing. Null for none.
    /// </summary>
    public static async Task<LetterRule?> First(Work work, Letter letter)
    {
        if (letter.Sender is null) return null;
        var (sender, domain) = (letter.Sender, letter.Domain);
        return await work.Db.LetterRules.Where(rule => rule.On && rule.DeletedAt == null
            && (rule.Sender == sender || (rule.Domain != null && rule.Domain == domain))
                && (rule.PersonId == null || work.Db.Set<Person>().Any(person => person.Id == rule.PersonId && person.Active)))
            .OrderBy(rule => rule.Sender == null).ThenBy(rule => rule.Id).FirstOrDefaultAsync();
    }

    /// <summary>All letters from whom the rule is about.</summary>
    public static IQueryable<Letter> From(SalesBotDb db, LetterRule rule)
    {
        var (sender, domain) = (rule.Sender, rule.Domain);
        return sender is not null
            ? db.Letters.Where(letter => letter.Sender == sender)
            : db.Letters.Where(letter => letter.Domain == domain);
    }

    /// <summary>Those of them that the rule may still be applied to: nobody has decided about them, and nobody has them by name.</summary>
    public static IQueryable<Letter> Old(SalesBotDb db, LetterRule rule) =>
        From(db, rule).Where(letter => letter.State == LetterState.Waiting && letter.HolderId == null);
}
