using SalesBot.Conversations;
using SalesBot.Delivery;

namespace SalesBot.Letters;

/// <summary>Does with one letter what a rule says, and notes which rule it was (B6).</summary>
internal static class ApplyRule
{
    /// <param name="work">The unit of work.</param>
    /// <param name="letter">A letter that waits.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="priority">What goes ahead of the notices.</param>
    public static async Task To(Work work, Letter letter, LetterRule rule, Priority priority)
    {
        letter.RuleId = rule.Id;
        work.Record("letter.by-rule", details: new
        {
            letter = letter.Number,
            rule = rule.Id,
            person = rule.PersonId,
            category = rule.Category,
        });
        if (rule.Category is { } category) await LogLetter.Do(work, letter, category, rule.AuthorId, null, priority);
        else (letter.HolderId, letter.Reminded, letter.RemindAt) = (rule.PersonId, 0, DueLetters.First(work));
    }
}
