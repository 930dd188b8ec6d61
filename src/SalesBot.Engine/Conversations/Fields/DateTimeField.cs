using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations.Fields;

/// <summary>A moment in natural language, «завтра в 10»; kept as ISO 8601 with offset.</summary>
public sealed partial class DateTimeField : FieldType
{
    /// <summary>The only one.</summary>
    public static DateTimeField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "date-time";

    /// <inheritdoc />
    public override string Input(Answer answer) => DateTimeOffset.TryParse(answer.Value, CultureInfo.InvariantCulture, out var moment)
        ? moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        text = field.Heard?.Invoke(text, facts) ?? text;
        if (field.Until is { } end && Stretch(text, facts) is { } said) return Stretches.Read(said, end, facts, phrases);
        // Where something ends, a number is an hour.
        if (facts.After is not null && Hour().IsMatch(text)) text = $"в {text}";
        if (facts.After is not null && Lasting().Match(text) is { Success: true } lasts)
            text = $"{(text.StartsWith("for", StringComparison.OrdinalIgnoreCase) ? "in" : "через")} {lasts.Groups["time"].Value}";
        var about = facts.After is { } after && Counted(text, after) is { } from ? facts with { SaidAt = from, LocalNow = from } : facts;
        var reading = AfterBegin(
            Moments.Read(text, about, phrases, Expects.DateTime, moment => Kept(moment, facts, phrases)), facts, phrases);
        // An evening may go on after midnight.
        return reading is Reading.Problem && facts.After is { } begun && Clock().Match(text) is { Success: true } clock
            && SaidStretch.In(string.Create(CultureInfo.InvariantCulture, $"{begun:H:mm}-{clock.Groups["clock"].Value}"))
                ?.EndOf(begun.DateTime) is { } night
            ? new Reading.Understood(Kept(facts.FromLocal(night), facts, phrases)) : reading;
    }

    // The end counts where the rest is a moment by itself: «на 2 часа» alone is a time of day.
    private static SaidStretch? Stretch(string text, Facts facts) =>
        SaidStretch.In(new SpokenText(text).Left, isTime: true) is { } said
        && HumanDateTime.Read(said.Begin, facts.SaidAt ?? facts.LocalNow, Expects.Both, facts.ToLocal)
            is WorkingTime.Reading.Value { HasTime: true } or WorkingTime.Reading.InPast { Local.TimeOfDay.Ticks: > 0 } ? said : null;

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) => facts.After is not null
        ? [new("+1h", phrases["offer.in-an-hour"]), new("+2h", phrases["offer.in-two-hours"])]
        :
        [
            .. facts.Doubtful is { } said ? [Moments.Offer(Instead(said, facts), facts, phrases)] : Array.Empty<Offer>(),
            new("+1h", phrases["offer.in-an-hour"]), new("+1d10", phrases["offer.tomorrow-10"]), new("mon10", phrases["offer.monday-10"]),
        ];

    private static DateTimeOffset Instead(SaidMoment said, Facts facts) =>
        said.Doubt == MomentDoubt.Over ? Moments.Next(said.Begin, facts) : facts.FromLocal(said.Begin);

    /// <inheritdoc />
    public override string? Doubt(Facts facts, Phrases phrases) => facts.Doubtful switch
    {
        { Doubt: MomentDoubt.Over } said => Moments.IsPast(said.Begin, facts, phrases),
        { } said => Stretches.EndsFirst(facts.FromLocal(said.Begin), facts, phrases),
        _ => null,
    };

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases)
    {
        if (Stretches.Pick(field, value, facts, phrases) is { } both) return both;
        if (Moments.Chosen(value, facts) is { } chosen && chosen >= facts.LocalNow.AddMinutes(-1))
            return AfterBegin(new Reading.Understood(Kept(chosen, facts, phrases)), facts, phrases);
        return Read(field, value switch
        {
            "+1h" => "через 1 час",
            "+2h" => "через 2 часа",
            "+1d10" => "завтра в 10:00",
            "mon10" => "в понедельник в 10:00",
            // What is over by now is read, and said to be.
            _ => Moments.Chosen(value, facts)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? value.TrimStart('='),
        }, facts with { Calendar = null }, phrases);
    }

    // An end lies after its begin; of two that may be meant so do both, or it is the other.
    private static Reading AfterBegin(Reading reading, Facts facts, Phrases phrases)
    {
        if (facts.After is not { } begin) return reading;
        IReadOnlyList<DateTimeOffset> meant = reading switch
        {
            Reading.Understood understood => [DateTimeOffset.Parse(understood.Answer.Value, CultureInfo.InvariantCulture)],
            Reading.Which which => [.. which.Offers.Select(offer => Moments.Chosen(offer.Value, facts)).OfType<DateTimeOffset>()],
            _ => [],
        };
        if (meant.Count == 0) return reading;
        return meant.Where(at => at > begin).ToList() switch
        {
            [] => new Reading.Problem(phrases.Say("field.date-time.before", ("begin", phrases.Moment(begin, facts.LocalNow)))),
            [var only] => new Reading.Understood(Kept(only, facts, phrases)),
            var several => ((Reading.Which)reading) with { Offers = [.. several.Select(at => Moments.Offer(at, facts, phrases))] },
        };
    }

    /// <inheritdoc />
    public override string? Otherwise(Field field, DialogState state, Facts facts, Phrases phrases)
    {
        var (begin, end) = PlannedTimes.Of(
            state, field.After ?? field.Key, field.After is null ? "" : field.Key, facts.FromLocal, facts.ToLocal);
        return phrases.Moment(facts.ToLocal(field.After is null ? begin : end), facts.LocalNow);
    }

    // «через час» is said of the begin, «15:30» of its day; «завтра в 15» of now.
    private static DateTimeOffset? Counted(string text, DateTimeOffset begin) =>
        FromBegin().IsMatch(text) ? begin : Clock().IsMatch(text) ? begin - begin.TimeOfDay : null;

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex Hour();

    // «на 2 часа», «полтора часа»; «2 часа» alone may be the clock.
    [GeneratedRegex(@"^(?:(?:на|for)\s+(?<time>(?:(?:\p{L}+|[\d.,]+)\s*)?(?:час\p{L}*|мин\p{L}*|hours?|h|min\p{L}*))"
        + @"|(?<time>полтора\s+часа|пол\s?часа|час|(?:\d+|двадцать|тридцать|сорок)\s*мин\p{L}*))[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"^(?:через|in)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromBegin();

    [GeneratedRegex(@"^(?:(?:в|до|к|till|until|at)\s+)?(?<clock>\d{1,2}(?:[:.]\d\d|\s*ч\p{L}*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        phrases.Moment(names.ToLocal(DateTimeOffset.ParseExact(value, "O", CultureInfo.InvariantCulture)), names.LocalNow);

    internal static Answer Kept(DateTimeOffset moment, Facts facts, Phrases phrases) =>
        new(moment.ToString("O", CultureInfo.InvariantCulture), phrases.Moment(moment, facts.LocalNow));
}
