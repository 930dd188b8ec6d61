using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>An ИНН; one whose check digits are wrong is taken after confirming.</summary>
internal sealed class InnField : FieldType
{
    /// <summary>The only one.</summary>
    public static InnField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "inn";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var digits = Digits(text);
        return Inn.Check(digits) switch
        {
            InnCheck.Ok => new Reading.Understood(Answer.Of(digits)),
            InnCheck.WrongCheckDigit => new Reading.Which(phrases.Say("field.client.inn-wrong", ("inn", digits)),
                [new Offer(Dialog.UseHint, phrases["button.inn-anyway"])], Answer.Of(digits)),
            _ => new Reading.Problem(phrases["field.inn.length"]),
        };
    }

    /// <summary>«ИНН 7707 083893» without what is no digit.</summary>
    internal static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}

/// <summary>A КПП: 9 digits.</summary>
internal sealed class KppField : FieldType
{
    private const int Length = 9;

    /// <summary>The only one.</summary>
    public static KppField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "kpp";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) =>
        InnField.Digits(text) is { Length: Length } digits ? new Reading.Understood(Answer.Of(digits))
            : new Reading.Problem(phrases["field.kpp.length"]);
}
