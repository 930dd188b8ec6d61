using System.Globalization;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>A moment in natural language, «завтра в 10»; kept as ISO 8601 with offset.</summary>
public sealed class DateTimeField : FieldType
{
    /// <summary>The only one.</summary>
    public static DateTimeField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "date-time";

    /// <inheritdoc />
    public override string Input(Answer answer) => DateTimeOffset.TryParse(answer.Value, CultureInfo.InvariantCulture, out var moment)
        ? moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) =>
        Moments.Read(text, facts, phrases, Expects.DateTime, moment => Kept(moment, facts, phrases));

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
    [
        new("+1h", phrases["offer.in-an-hour"]), new("+1d10", phrases["offer.tomorrow-10"]), new("mon10", phrases["offer.monday-10"]),
    ];

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        Moments.Chosen(value) is { } chosen && chosen >= facts.LocalNow.AddMinutes(-1)
            ? new Reading.Understood(Kept(chosen, facts, phrases))
            : Read(field, value switch
            {
                "+1h" => "через 1 час",
                "+1d10" => "завтра в 10:00",
                "mon10" => "в понедельник в 10:00",
                _ => value.TrimStart('='),
            }, facts with { Calendar = null }, phrases);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        phrases.Moment(names.ToLocal(DateTimeOffset.ParseExact(value, "O", CultureInfo.InvariantCulture)), names.LocalNow);

    private static Answer Kept(DateTimeOffset moment, Facts facts, Phrases phrases) =>
        new(moment.ToString("O", CultureInfo.InvariantCulture), phrases.Moment(moment, facts.LocalNow));
}
