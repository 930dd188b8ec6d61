using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>A КПП: nine signs. Of «7707083893/770701001» the ИНН is taken too, if its check digits are right.</summary>
internal sealed class KppField : FieldType
{
    /// <summary>The only one.</summary>
    public static KppField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "kpp";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var typed = ClientText.Read(text);
        if ((typed.Kpp ?? Kpp.Of(text)) is not { } kpp)
            return new Reading.Problem(phrases.Say("field.kpp.length", ("n", text.Count(char.IsAsciiLetterOrDigit))));
        if (typed.Inn is { } inn && Inn.Check(inn) != InnCheck.Ok)
            return new Reading.Problem(phrases.Say("field.client.inn-wrong", ("inn", inn)));
        return new Reading.Understood(Answer.Of(kpp)) { Also = ClientNameField.Beside(typed with { Kpp = null }) };
    }
}
