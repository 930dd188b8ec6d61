using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>A phone number; kept as E.164, with its extension if it has one.</summary>
public sealed class PhoneField : FieldType
{
    /// <summary>The only one.</summary>
    public static PhoneField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "phone";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) => PhoneNumber.TryParse(text) is { } phone
        ? new Reading.Understood(new Answer(phone.Value, phrases.Phone(phone)))
        : new Reading.Problem(phrases["field.phone.unclear"]);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        PhoneNumber.TryParse(value) is { } phone ? phrases.Phone(phone) : value;
}
