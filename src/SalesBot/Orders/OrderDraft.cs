using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Orders;

/// <summary>
/// The lines of an order while it is written: what is shown is what will be posted, whatever the catalogue says by then. Pure.
/// </summary>
public sealed record OrderDraft(ImmutableList<DraftLine> Lines)
{
    /// <summary>Most lines of one order.</summary>
    public const int MostLines = 100;

    /// <summary>The lines of an answer; none for null.</summary>
    public static OrderDraft Of(Answer? answer) => answer is { Skipped: false } ? Parse(answer.Value) : new OrderDraft([]);

    /// <summary>Back from JSON.</summary>
    public static OrderDraft Parse(string json) => new(JsonSerializer.Deserialize<ImmutableList<DraftLine>>(json) ?? []);

    /// <summary>With one more line at the end.</summary>
    public OrderDraft With(DraftLine line) =>
        new(Lines.Add(line with { Number = Lines.Select(one => one.Number).DefaultIfEmpty().Max() + 1 }));

    /// <summary>Without its last line.</summary>
    public OrderDraft WithoutLast() => new(Lines.IsEmpty ? Lines : Lines.RemoveAt(Lines.Count - 1));

    /// <summary>Without the line at this place, from 1.</summary>
    public OrderDraft Without(int place) => new(Lines.RemoveAt(place - 1));

    /// <summary>With another line at this place, from 1.</summary>
    public OrderDraft With(int place, DraftLine line) => new(Lines.SetItem(place - 1, line));

    /// <summary>What its lines come to, with the VAT of their items.</summary>
    [JsonIgnore]
    public IEnumerable<TaxedSum> Taxed => Lines.Select(line => new TaxedSum(line.Sum, line.Item.VatPercent));

    /// <summary>As an answer of a dialog: JSON, and as people read it.</summary>
    public Answer ToAnswer(Processes.OrderRules rules, Phrases phrases) =>
        new(JsonSerializer.Serialize(Lines), OrderWords.Draft(this, rules, phrases));
}

/// <summary>A line that is being written.</summary>
/// <param name="Item">What, as the catalogue had it when the line was typed.</param>
/// <param name="Quantity">How many, to three decimals.</param>
public sealed record DraftLine(ItemMatch Item, decimal Quantity)
{
    /// <summary>The price that was agreed for this order, in roubles; null: the catalogue's.</summary>
    public decimal? OwnPrice { get; init; }

    /// <summary>Which of the lines that were typed it is, from 1: those before it may go. 0 for one that was not typed.</summary>
    public int Number { get; init; }

    /// <summary>A line at the catalogue's price, or at one that was said with it.</summary>
    public static DraftLine Of(ItemMatch item, decimal quantity, decimal? price) =>
        new(item, quantity) { OwnPrice = price == item.Price || price > MoneyField.Max ? null : price };

    /// <summary>«2:17*120=650», a word for the line as it is.</summary>
    [JsonIgnore]
    public string Own => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Item.Id}*{Quantity:0.###}={OwnPrice:0.##}");

    /// <summary>What one costs here.</summary>
    [JsonIgnore]
    public decimal Price => OwnPrice ?? Item.Price;

    /// <summary>Quantity times price, to the kopeck.</summary>
    [JsonIgnore]
    public decimal Sum => OrderTotals.LineSum(Quantity, Price);
}
