using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Processes;

namespace SalesBot.Advancing;

/// <summary>What kind of event it was: one of those a stage knows. Kept as its word, <c>call</c>.</summary>
/// <param name="kinds">Those of the stage.</param>
internal sealed class EventKindField(IReadOnlyList<EventKind> kinds) : FieldType
{
    /// <inheritdoc />
    public override string Word => "event-kind";

    /// <inheritdoc />
    public override bool Listed => true;

    /// <inheritdoc />
    public override string Input(Answer answer) => answer.Value;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var said = kinds.Where(kind => phrases[Name(kind)].StartsWith(text, StringComparison.CurrentCultureIgnoreCase)).ToList();
        return said.Count == 1 ? new Reading.Understood(Of(said[0], phrases)) : new Reading.Problem(phrases["field.choice.unclear"]);
    }

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        Enum.TryParse<EventKind>(value, ignoreCase: true, out var kind) && kinds.Contains(kind)
            ? new Reading.Understood(Of(kind, phrases)) : new Reading.Problem(phrases["field.choice.unclear"]);

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [.. kinds.Select(kind => new Offer(kind.Word(), phrases[Name(kind)]))];

    /// <summary>A kind as an answer.</summary>
    public static Answer Of(EventKind kind, Phrases phrases) => new(kind.Word(), phrases[Name(kind)]);

    private static string Name(EventKind kind) => $"event-kind.{kind.Word()}";
}
