using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>One line of text, at most 400 characters.</summary>
public sealed class TextField : FieldType
{
    /// <summary>Longest text in characters.</summary>
    public const int MaxLength = 400;

    /// <summary>The only one.</summary>
    public static TextField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "text";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var line = CleanText.OneLine(text, CleanText.MaxMessage).Text;
        if (line.Length == 0) return new Reading.Problem(phrases["field.text.empty"]);
        // A dash stands for nothing.
        if (!field.Required && line.All(sign => sign is '-' or '–' or '—' or '.')) return new Reading.Understood(Answer.Skip);
        return line.Length > MaxLength
            ? new Reading.Problem(phrases.Say("field.text.long", ("length", line.Length), ("max", MaxLength)))
            : new Reading.Understood(Answer.Of(line));
    }
}
