namespace SalesBot.Conversations.Fields;

/// <summary>One of a list of the process file; own words too where the field allows them.</summary>
public sealed class ChoiceField : FieldType
{
    /// <summary>The only one.</summary>
    public static ChoiceField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "choice";

    /// <inheritdoc />
    public override bool Listed => true;

    /// <inheritdoc />
    public override string Input(Answer answer) => answer.Value;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var choices = facts.Script.Choices[field.Choices!];
        var found = choices.Where(choice => Same(phrases[choice.Label], text)).ToList();
        if (found.Count == 0)
            found = [.. choices.Where(choice => phrases[choice.Label].StartsWith(text, StringComparison.CurrentCultureIgnoreCase))];
        if (found.Count == 1) return Chosen(found[0], phrases);
        return field.OwnWords ? TextField.Instance.Read(field, text, facts, phrases) : new Reading.Problem(phrases["field.choice.unclear"]);
    }

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        facts.Script.Choices[field.Choices!].FirstOrDefault(choice => choice.Key == value) is { } choice
            ? Chosen(choice, phrases) : new Reading.Problem(phrases["field.choice.unclear"]);

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [.. facts.Script.Choices[field.Choices!].Select(choice => new Offer(choice.Key, phrases[choice.Label]))];

    /// <inheritdoc />
    public override string? Otherwise(Field field, DialogState state, Facts facts, Phrases phrases) =>
        facts.Script.Choices[field.Choices!].FirstOrDefault(choice => choice.Key == field.Default) is { } choice
            ? phrases[choice.Label] : null;

    private static Reading.Understood Chosen(Choice choice, Phrases phrases) => new(new Answer(choice.Key, phrases[choice.Label]));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.CurrentCultureIgnoreCase);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        names.Script.Choices[field.Choices!].FirstOrDefault(choice => choice.Key == value) is { } choice ? phrases[choice.Label] : value;
}
