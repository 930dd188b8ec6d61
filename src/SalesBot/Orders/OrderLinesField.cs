using System.Globalization;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>
/// Lines of an order, typed one after another: «профн 120» finds the item and takes the quantity (A12). Kept as an
/// <see cref="OrderDraft"/>.
/// </summary>
public sealed class OrderLinesField : FieldType
{
    private const int LongestLabel = Screens.Button.LongestLabel;
    private const int LongestValue = 24;

    /// <summary>The only one.</summary>
    public static OrderLinesField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "order-lines";

    /// <inheritdoc />
    public override bool InForm => false;

    /// <inheritdoc />
    public override bool Gathers => true;

    /// <inheritdoc />
    public override string HowToCorrect => "field.lines.edited";

    /// <summary>Counted anew: the day of shipment or VAT may be others since.</summary>
    public override string Shown(Field field, DialogState state, Facts facts, Phrases phrases) =>
        OrderDraft.Of(state.Answers.GetValueOrDefault(field.Key)) is { Lines.IsEmpty: false } draft
            ? OrderWords.Draft(draft, VatField.Rules(state, facts), phrases) : state.Shown(field.Key);

    /// <inheritdoc />
    public override IReadOnlyList<string> Apart(string text) => [.. base.Apart(text).SelectMany(OrderEntry.Parts)];

    /// <inheritdoc />
    public override IReadOnlyList<string> Parts(Answer? soFar) => [.. OrderDraft.Of(soFar).Lines.Select(line => line.Own)];

    /// <inheritdoc />
    public override Reading? Correct(Field field, int part, string text, bool stays, Facts facts, Phrases phrases) =>
        CorrectLine.Read(part + 1, text, stays, facts, phrases);

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        if (text.Length > OrderEntry.MaxLength)
            return new Reading.Problem(phrases.Say("field.text.long", ("length", text.Length), ("max", OrderEntry.MaxLength)));
        if (VatOfOrder.ByItems(text, facts, phrases) is { } byItems) return byItems;
        if (VatSaid.Read(text) is { } vat)
            return vat.Left.Length == 0 ? VatOfOrder.Read(vat, facts, phrases)
                : vat.Mistake(OrderFacts.RulesOf(facts), phrases) is { } wrong ? new Reading.Problem(wrong)
                : Read(field, vat.Left, facts, phrases);
        if (LineEdit.Read(text, Chosen(facts.Half)) is { } edit) return Edited(edit, facts, phrases);
        if (LineEdit.PercentAlone(text) is { } percent)
            return new Reading.Problem(phrases.Say("field.lines.percent", ("text", text.Trim()), ("percent", percent)));
        if (OrderEntry.Mistake(text) is { } mistake)
            return new Reading.Problem(phrases.Say($"field.lines.{mistake.What}", ("text", mistake.Number)));
        var entry = OrderEntry.Read(text);
        var (words, quantity) = entry;
        if (words.Length == 0 && facts.Half is null) return new Reading.Problem(phrases["field.lines.what"]);
        return facts.Of<ItemMatch>().Count switch
        {
            0 => new Reading.Problem(LineEdit.IsAboutDiscount(words) ? phrases["field.lines.edit-unclear"]
                : phrases.Say("field.lines.none", ("text", words))),
            1 when Units.Differ(entry.Unit, facts.Of<ItemMatch>()[0].Unit) => InOtherUnit(facts.Of<ItemMatch>()[0], entry, facts, phrases),
            1 => Line(facts.Of<ItemMatch>()[0], quantity, facts, phrases,
                entry.PriceOf(facts.Of<ItemMatch>()[0].Price) ?? (words.Length == 0 ? Asked(facts.Half)?.Price : null)),
            _ => new Reading.Which(
                phrases.Say(
                    facts.Of<ItemMatch>().Count < FindItems.Most ? "field.lines.which" : "field.lines.which-of-many", ("text", words)),
                [.. facts.Of<ItemMatch>().Select(item => new Offer(Value(item, entry, facts), item.Name))]),
        };
    }

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases)
    {
        var draft = OrderDraft.Of(facts.SoFar);
        // A value names the line it makes or removes: pressed twice, it finds that done and does nothing.
        if (value == Removing(draft)) return Added(draft.WithoutLast(), facts, phrases);
        if (value == Changing) return new Reading.Half(Changing, phrases["field.lines.which-line"]);
        if (Chosen(value) is { } chosen)
            return chosen > draft.Lines.Count ? new Reading.Added(facts.SoFar)
                : new Reading.Half(value, phrases.Say("field.lines.edit", ("n", chosen), ("name", draft.Lines[chosen - 1].Item.Name)));
        if (value.StartsWith(RemovingOne) && Chosen(value[1..]) is { } gone)
            return gone > draft.Lines.Count || facts.Half != value[1..] ? new Reading.Added(facts.SoFar)
                : Added(draft.Without(gone), facts, phrases);
        if (OfferedLine.Read(value) is not { } offered || offered.Line != draft.Lines.Count + 1) return new Reading.Added(facts.SoFar);
        return facts.Of<ItemMatch>().FirstOrDefault(item => item.Id == offered.Item) is { } item
            ? Line(item, offered.Quantity, facts, phrases, offered.Price)
            : new Reading.Problem(phrases["field.lines.gone"]);
    }

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        OrderDraft.Of(facts.SoFar) is not { Lines.IsEmpty: false } draft ? []
            : facts.Half == Changing ? [.. draft.Lines.Select((line, index) => new Offer(One(index + 1), Short(index + 1, line.Item.Name)))]
            : Chosen(facts.Half) is { } line ? [new Offer(RemovingOne + One(line), phrases.Say("button.remove-line", ("n", line)))]
            : [new Offer(Changing, phrases["button.change-line"]), new Offer(Removing(draft), phrases["button.remove-last"])];

    /// <summary>The item a pressed value or what was typed before names; null when it names none.</summary>
    internal static int? ItemOf(string text, string? half)
    {
        if (OfferedLine.Read(text) is { } offered) return offered.Item;
        return half is not null && OrderEntry.Read(text).Words.Length == 0 ? Asked(half)?.Item : null;
    }

    // «=» asks which line, «=3» is line 3, «x=3» removes it.
    private const string Changing = "=";
    private const char RemovingOne = 'x';

    private static string One(int line) => string.Create(CultureInfo.InvariantCulture, $"{Changing}{line}");

    private static int? Chosen(string? value) => value is ['=', .. var line]
        && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen > 0 ? chosen : null;

    private static string Short(int line, string name) => string.Create(CultureInfo.InvariantCulture, $"{line}. {name}") is var label
        && label.Length <= LongestLabel ? label : string.Concat(label.AsSpan(0, LongestLabel - 1).TrimEnd(), "…");

    /// <summary>Lines that are there are changed: one of them, or the price of all.</summary>
    private static Reading Edited(LineEdit edit, Facts facts, Phrases phrases)
    {
        var draft = OrderDraft.Of(facts.SoFar);
        if (draft.Lines.IsEmpty) return new Reading.Problem(phrases["field.lines.no-lines"]);
        var only = edit.Line ?? (edit.Discount is null && draft.Lines.Count == 1 ? 1 : null);
        if (only > draft.Lines.Count || only < 1)
            return new Reading.Problem(phrases.Say("field.lines.no-such", ("n", only), ("of", draft.Lines.Count)));
        if (only is null && edit.Discount is null) return new Reading.Problem(phrases["field.lines.whose-price"]);
        if (edit.Removes) return Added(draft.Without(only!.Value), facts, phrases);
        if (edit.Discount is < 0 or >= 100) return new Reading.Problem(phrases["field.lines.discount"]);
        if (only is { } which && draft.Lines[which - 1].Item is var item && Units.Differ(edit.Unit, item.Unit))
            return new Reading.Problem(Units.Question(item.Name, item.Unit, edit.Unit, phrases));
        if (edit.Price is <= 0 or > MoneyField.Max) return new Reading.Problem(phrases["field.money.unclear"]);
        if (edit is { Quantity: null, Price: null, Discount: null }) return new Reading.Problem(phrases["field.lines.edit-unclear"]);
        for (var place = only ?? 1; place <= (only ?? draft.Lines.Count); place++)
            draft = draft.With(place, With(draft.Lines[place - 1], edit));
        return Whole(draft, facts, phrases);
    }

    private static DraftLine With(DraftLine line, LineEdit edit) => edit switch
    {
        { Quantity: { } many } => line with { Quantity = many },
        { Price: { } price } => line with { OwnPrice = decimal.Round(price, 2, MidpointRounding.AwayFromZero) },
        // Nought takes a former discount back.
        { Discount: 0 } => line with { OwnPrice = null },
        _ => line with
        {
            OwnPrice = decimal.Round(line.Item.Price * (100 - edit.Discount!.Value) / 100, 2, MidpointRounding.AwayFromZero),
        },
    };

    /// <summary>So many of something else are not so many of the item: it is asked how many there are.</summary>
    private static Reading.Half InOtherUnit(ItemMatch item, OrderEntry entry, Facts facts, Phrases phrases) => new(
        Asking(item, entry.PriceOf(item.Price) ?? (entry.Words.Length == 0 ? Asked(facts.Half)?.Price : null)),
        Units.Question(item.Name, item.Unit, entry.Unit, phrases));

    private static Reading Line(ItemMatch item, decimal? quantity, Facts facts, Phrases phrases, decimal? price = null)
    {
        if (quantity is not { } many)
            return new Reading.Half(Asking(item, price),
                phrases.Say("field.lines.how-many", ("name", item.Name), ("unit", item.Unit)));
        var draft = OrderDraft.Of(facts.SoFar);
        if (draft.Lines.Count >= OrderDraft.MostLines)
            return new Reading.Problem(phrases.Say("field.lines.too-many", ("n", OrderDraft.MostLines)));
        return Whole(draft.With(DraftLine.Of(item, many, price)), facts, phrases);
    }

    /// <summary>The lines as they are now, unless they come to more than an order can.</summary>
    internal static Reading Whole(OrderDraft draft, Facts facts, Phrases phrases) =>
        OrderTotals.Of(draft.Taxed, OrderFacts.RulesOf(facts)).Total > OrderTotals.Most
            ? new Reading.Problem(phrases["field.lines.too-dear"]) : Added(draft, facts, phrases);

    private static Reading.Added Added(OrderDraft draft, Facts facts, Phrases phrases) =>
        new(draft.Lines.IsEmpty ? null : draft.ToAnswer(OrderFacts.RulesOf(facts), phrases));

    private static string Removing(OrderDraft draft) => string.Create(CultureInfo.InvariantCulture, $"-{draft.Lines.Count}");

    /// <summary>«17», or «17=650» with a price: the item whose quantity is asked.</summary>
    private static string Asking(ItemMatch item, decimal? price) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Id}{OfferedLine.Own(price)}");

    private static (int Item, decimal? Price)? Asked(string? half) => half?.Split('=') is [var item, .. var price]
        && int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? (id, price is [var own] ? OrderEntry.ReadQuantity(own) : null) : null;

    // A quantity and a price that are too long for a button together: the price is seen to be missing on the card.
    private static string Value(ItemMatch item, OrderEntry entry, Facts facts)
    {
        var many = Units.Differ(entry.Unit, item.Unit) ? null : entry.Quantity;
        var offered = new OfferedLine(item.Id, many, entry.PriceOf(item.Price), OrderDraft.Of(facts.SoFar).Lines.Count + 1);
        return offered.ToString() is { Length: <= LongestValue } value ? value : (offered with { Price = null }).ToString();
    }
}
