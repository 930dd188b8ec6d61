using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using Answered = SalesBot.Conversations.Fields.Reading;

namespace SalesBot.Processes;

/// <summary>
/// What decides about the VAT of an order. It is never asked: the day of shipment does, unless [Изменить…] says otherwise. Kept as
/// <c>day</c>, <c>none</c> or <c>items</c>.
/// </summary>
internal sealed partial class VatField : FieldType
{
    /// <summary>Its key in every dialog of an order.</summary>
    public const string Key = "order-vat";

    private const string Day = "day", None = "none", Items = "items";
    private const string Lines = "order-lines", Shipment = "shipment-date";

    /// <summary>The question.</summary>
    public static Field Question { get; } = new()
    {
        Key = Key,
        Kind = new VatField(),
        Label = "order.vat-label",
        Ask = "order.vat-ask",
        Required = true,
        Default = Day,
    };

    /// <inheritdoc />
    public override string Word => Key;

    /// <summary>What is not asked is no input of a form either.</summary>
    public override bool InForm => false;

    /// <summary>The fields with it behind the lines; the same where no lines are asked.</summary>
    public static IReadOnlyList<Field> Beside(IReadOnlyList<Field> fields) =>
        fields.Any(field => field.Key == Key) ? fields
            : [.. fields.SelectMany(field => field.Kind.Word == Lines ? new[] { field, Question } : [field])];

    /// <summary>What was chosen in a dialog.</summary>
    public static VatBy Chosen(DialogState dialog) => dialog.Value(Key) switch
    {
        None => VatBy.None,
        Items => VatBy.Items,
        _ => VatBy.Day,
    };

    /// <summary>How the order of a dialog is counted as things stand: by the day it ships, once that is said.</summary>
    public static OrderRules Rules(DialogState dialog, Facts facts) => facts.Process.Orders.On(
        DateOnly.TryParseExact(dialog.Value(Shipment), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : facts.Today, Chosen(dialog), facts.Of<PostedVat>() is [var posted] ? posted : null);

    /// <summary>An order's answer.</summary>
    public static Answer Of(OrderRules rules, Phrases phrases) => new(
        rules.By switch { VatBy.None => None, VatBy.Items => Items, _ => Day }, VatWords.Choice(rules, phrases));

    /// <inheritdoc />
    public override Answered Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var (said, usual) = (Plain(text), Usual(facts));
        if (Without().IsMatch(said) || said == phrases["button.vat-none"].ToLowerInvariant()) return Pick(field, None, facts, phrases);
        if (ByItem().IsMatch(said) || said == phrases["button.vat-items"].ToLowerInvariant()) return Pick(field, Items, facts, phrases);
        if (!With().IsMatch(said) && !AsUsual().IsMatch(said)) return new Answered.Problem(phrases["order.vat-unclear"]);
        var rate = With().Match(said).Groups["rate"] is { Success: true } typed
            ? int.Parse(typed.Value, CultureInfo.InvariantCulture) : usual.VatPercent;
        if (rate == usual.VatPercent && (rate > 0 || AsUsual().IsMatch(said))) return Pick(field, Day, facts, phrases);
        return rate == 0 && usual.VatPercent > 0 ? Pick(field, None, facts, phrases)
            : new Answered.Problem(Other(rate, usual, phrases));
    }

    /// <summary>Whether the words say that each item has its own rate.</summary>
    public static bool SaysItems(string text) => ByItem().IsMatch(Plain(text));

    /// <summary>Why an order cannot have this rate.</summary>
    public static string Other(decimal percent, OrderRules usual, Phrases phrases) =>
        phrases.Say("order.vat-other", ("percent", percent), ("usual", VatWords.Rate(usual.VatPercent, phrases)));

    /// <inheritdoc />
    public override Answered Pick(Field field, string value, Facts facts, Phrases phrases) => value switch
    {
        Items => Taken(VatBy.Items, facts, phrases),
        // Where the office has none there is nothing else to leave out.
        None when Usual(facts).VatPercent > 0 => Taken(VatBy.None, facts, phrases),
        None or Day => Taken(VatBy.Day, facts, phrases),
        _ => new Answered.Problem(phrases["order.vat-unclear"]),
    };

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases)
    {
        var items = new Offer(Items, phrases["button.vat-items"]);
        return Usual(facts).VatPercent is > 0 and var percent
            ? [new Offer(Day, phrases.Say("button.vat-day", ("percent", percent))), new Offer(None, phrases["button.vat-none"]), items]
            : [new Offer(Day, phrases["button.vat-none"]), items];
    }

    /// <inheritdoc />
    public override string Shown(Field field, DialogState state, Facts facts, Phrases phrases) =>
        state.Answers.ContainsKey(field.Key) ? VatWords.Choice(Rules(state, facts), phrases) : "";

    private static Answered.Understood Taken(VatBy by, Facts facts, Phrases phrases) => new(By(by, facts, phrases));

    /// <summary>The answer that it is counted so.</summary>
    public static Answer By(VatBy by, Facts facts, Phrases phrases)
    {
        var usual = Usual(facts);
        return Of(usual with { By = by, VatPercent = by == VatBy.None ? 0 : usual.VatPercent }, phrases);
    }

    private static string Plain(string text) => text.Trim().TrimEnd('.', '!').ToLowerInvariant().Replace('ё', 'е');

    /// <summary>How the office counts on the day the order ships, whatever was chosen.</summary>
    public static OrderRules Usual(Facts facts) =>
        (facts.Of<UsualVat>() is [var usual] ? usual.Rules : facts.Process.Orders.On(facts.Today)) with { By = VatBy.Day };

    [GeneratedRegex("^(?:без (?:учета )?(?:ндс|налога)|не облагается(?: ндс)?|ндс нет|нет|(?:with)?no vat|without vat|none|no)$")]
    private static partial Regex Without();

    [GeneratedRegex("^(?:ндс )?(?:по (?:ставк[еа]м? )?(?:каждой )?позици(?:и|ям|й)|по товарам|у каждой (?:позиции )?своя(?: ставка)?|"
        + "by (?:each )?items?(?:’s|'s)?(?: rates?)?)$")]
    private static partial Regex ByItem();

    [GeneratedRegex(@"^(?:с |с учетом |в том числе |with )?(?:ндс |vat )?(?:(?<rate>\d{1,3}) ?%?(?: ?ндс| ?vat)?)$"
        + "|^(?:с |с учетом |with )(?:ндс|vat)$|^(?:ндс|vat)$")]
    private static partial Regex With();

    [GeneratedRegex("^(?:как обычно|обычно|по дню(?: отгрузки)?|по умолчанию|as usual|usual)$")]
    private static partial Regex AsUsual();
}

/// <summary>How the office counts on the day the order under way ships.</summary>
/// <param name="Rules">The rules, as if nothing else were agreed for the order.</param>
internal sealed record UsualVat(OrderRules Rules);
