using SalesBot.Processes;

namespace SalesBot.Conversations.Fields;

/// <summary>Yes or no; kept as <c>yes</c> or <c>no</c>.</summary>
public sealed class YesNoField : FieldType
{
    private static readonly HashSet<string> YesWords = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "да", "ага", "требуется", "нужно" };
    private static readonly HashSet<string> NoWords = new(StringComparer.OrdinalIgnoreCase) { "no", "n", "нет", "не требуется", "не нужно" };

    /// <summary>The only one.</summary>
    public static YesNoField Instance { get; } = new();

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        if (YesWords.Contains(text)) return new Reading.Understood(new Answer("yes", phrases["yes"]));
        return NoWords.Contains(text)
            ? new Reading.Understood(new Answer("no", phrases["no"]))
            : new Reading.Problem(phrases["field.yes-no.unclear"]);
    }

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) => [new("no", phrases["no"]), new("yes", phrases["yes"])];
}
