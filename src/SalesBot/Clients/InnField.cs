using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>An ИНН; one whose check digits are wrong is taken after confirming. Of «7707083893/770701001» the КПП is taken too.</summary>
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
        var typed = ClientText.Read(text);
        var digits = typed.Inn ?? Digits(text);
        var also = ClientNameField.Beside(typed with { Inn = null });
        return Inn.Check(digits) switch
        {
            InnCheck.Ok => new Reading.Understood(Answer.Of(digits)) { Also = also },
            InnCheck.WrongCheckDigit => Doubtful(digits, phrases) with { Also = also },
            _ => new Reading.Problem(phrases.Say("field.inn.length", ("n", digits.Length))),
        };
    }

    private static Reading.Which Doubtful(string inn, Phrases phrases) => new(phrases.Say("field.client.inn-wrong", ("inn", inn)),
        [new Offer(Dialog.UseHint, phrases["button.inn-anyway"])], Answer.Of(inn));

    /// <summary>«ИНН 7707 083893» without what is no digit.</summary>
    internal static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
