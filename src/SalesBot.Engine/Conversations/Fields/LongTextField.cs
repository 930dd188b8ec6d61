namespace SalesBot.Conversations.Fields;

/// <summary>Text of several lines, at most 4,000 characters.</summary>
public sealed class LongTextField : FieldType
{
    /// <summary>Longest text in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>The only one.</summary>
    public static LongTextField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "long-text";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) => text.Length switch
    {
        0 => new Reading.Problem(phrases["field.text.empty"]),
        > MaxLength => new Reading.Problem(phrases.Say("field.text.long", ("length", text.Length), ("max", MaxLength))),
        _ => new Reading.Understood(Answer.Of(text)),
    };
}
