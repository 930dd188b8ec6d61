using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>How to reach the contact: a phone, or an e-mail when there is none (A2, A4).</summary>
public sealed class ReachField : FieldType
{
    /// <summary>The only one.</summary>
    public static ReachField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "reach";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        if (PhoneNumber.TryParse(text) is { } phone) return new Reading.Understood(new Answer(phone.Value, phrases.Phone(phone)));
        return EmailAddress.TryParse(text) is { } email
            ? new Reading.Understood(Answer.Of(email.Value))
            : new Reading.Problem(phrases["field.reach.unclear"]);
    }

    /// <summary>Whether a value of this kind is an e-mail.</summary>
    public static bool IsEmail(string value) => value.Contains('@', StringComparison.Ordinal);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        PhoneNumber.TryParse(value) is { } phone ? phrases.Phone(phone) : value;
}
