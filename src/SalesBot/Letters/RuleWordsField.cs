using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Letters;

/// <summary>The words that letters of a rule have: one to five, at most 100 characters. Kept as they are compared.</summary>
internal sealed class RuleWordsField : FieldType
{
    /// <summary>The only one.</summary>
    public static RuleWordsField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "rule-words";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var words = LetterWords.InRule(text);
        if (words.Count == 0) return new Reading.Problem(phrases["rule.words.none"]);
        var kept = string.Join(' ', words);
        return words.Count > LetterWords.MostInRule || kept.Length > LetterWords.LongestRule
            ? new Reading.Problem(phrases.Say("rule.words.many", ("n", words.Count), ("most", LetterWords.MostInRule),
                ("length", LetterWords.LongestRule)))
            : new Reading.Understood(Answer.Of(kept));
    }
}
