using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>Who: a name, with a company if it was said; kept as «name, company».</summary>
public sealed class ContactField : FieldType
{
    /// <summary>Longest line in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The only one.</summary>
    public static ContactField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "contact";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var line = CleanText.OneLine(text, CleanText.MaxMessage).Text;
        if (!line.Any(char.IsLetter)) return new Reading.Problem(phrases["field.contact.unclear"]);
        if (line.Length > MaxLength)
            return new Reading.Problem(phrases.Say("field.text.long", ("length", line.Length), ("max", MaxLength)));
        var (name, company) = ContactLine.Split(line);
        return new Reading.Understood(Answer.Of(string.IsNullOrEmpty(company) ? name : $"{name}, {company}"));
    }
}
