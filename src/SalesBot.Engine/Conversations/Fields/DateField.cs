using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>A day, «05.12» or «через 2 недели»; kept as ISO 8601 (2026-12-05).</summary>
public sealed class DateField : FieldType
{
    /// <summary>The only one.</summary>
    public static DateField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "date";

    /// <inheritdoc />
    public override string Input(Answer answer) => answer.Value;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) =>
        Moments.Read(text, facts, phrases, Expects.Date, day => new Answer(
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)));

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
    [
        new("+1w", phrases["offer.in-a-week"]), new("+2w", phrases["offer.in-two-weeks"]),
    ];

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) => Read(field, value switch
    {
        "+1w" => "через неделю",
        "+2w" => "через 2 недели",
        _ => value,
    }, facts, phrases);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        phrases.SpokenDay(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly.FromDateTime(names.LocalNow.DateTime));
}
