using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>An e-mail address.</summary>
public sealed class EmailField : FieldType
{
    /// <summary>The only one.</summary>
    public static EmailField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "email";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) => EmailAddress.TryParse(text) is { } email
        ? new Reading.Understood(Answer.Of(email.Value))
        : new Reading.Problem(phrases["field.email.unclear"]);
}
