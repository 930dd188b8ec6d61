namespace SalesBot.Conversations.Fields;

/// <summary>Yes or no; kept as <c>yes</c> or <c>no</c>.</summary>
public sealed class YesNoField : FieldType
{
    private static readonly HashSet<string> YesWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "да", "ага", "требуется", "нужно",
    };
    private static readonly HashSet<string> NoWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "n", "нет", "не требуется", "не нужно",
    };

    /// <summary>The only one.</summary>
    public static YesNoField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "yes-no";

    /// <inheritdoc />
    public override bool Listed => true;

    /// <inheritdoc />
    public override string Input(Answer answer) => answer.Value;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        // What the buttons say may be written too.
        if (YesWords.Contains(text) || Same(text, Yes(field, phrases))) return new Reading.Understood(Of(field, yes: true, phrases));
        return NoWords.Contains(text) || Same(text, No(field, phrases))
            ? new Reading.Understood(Of(field, yes: false, phrases))
            : new Reading.Problem(phrases["field.yes-no.unclear"]);
    }

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [new("no", No(field, phrases)), new("yes", Yes(field, phrases))];

    /// <summary>The answer yes or no.</summary>
    public static Answer Of(Field field, bool yes, Phrases phrases) =>
        yes ? new Answer("yes", Yes(field, phrases)) : new Answer("no", No(field, phrases));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.CurrentCultureIgnoreCase);

    private static string Yes(Field field, Phrases phrases) => phrases[field.Yes ?? "yes"];

    private static string No(Field field, Phrases phrases) => phrases[field.No ?? "no"];

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) => Of(field, value == "yes", phrases).Shown;
}
