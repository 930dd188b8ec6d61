using SalesBot.Processes;

namespace SalesBot.Catalogue;

/// <summary>
/// Which of the columns of prices is the price: a list may have several, with VAT and without, for shops and for dealers. What was chosen
/// is said. Pure.
/// </summary>
/// <param name="rules">How orders are counted: whether prices hold the VAT.</param>
internal sealed class PriceColumns(OrderRules rules)
{
    private const string Price = "price", Net = "net", Gross = "gross", Other = "other";

    /// <summary>What may stand for a price.</summary>
    public static IReadOnlyList<string> Instead { get; } = [Net, Gross, Other];

    private IReadOnlyList<string> InOrder => rules.VatIncluded ? [Price, Gross, Other, Net] : [Price, Net, Other, Gross];

    /// <summary>Which column a heading is, by its letters and figures: any «цена …» is one of them.</summary>
    public static string? Guess(string heading)
    {
        bool Says(params string[] words) => words.Any(word => heading.Contains(word, StringComparison.Ordinal));
        var isPrice = heading.StartsWith("цен", StringComparison.Ordinal) || Says("цена", "price");
        if ((!isPrice && !heading.StartsWith("стоимост", StringComparison.Ordinal)) || Says("закуп", "вход", "себест", "purchase", "cost"))
            return null;
        if (Says("безндс", "безучетандс", "безналога", "exclvat", "exvat", "withoutvat", "netprice")) return Net;
        if (Says("ндс", "inclvat", "withvat")) return Gross;
        return !isPrice ? null : Says("розн", "продаж", "отпуск", "базов", "retail", "sale") ? Price : Other;
    }

    /// <summary>The column from which the price is taken.</summary>
    public string Of(TableCells cells) => InOrder.FirstOrDefault(cells.Has, Price);

    /// <summary>The price as the catalogue keeps it; an item that names its rate is counted by that.</summary>
    public decimal Kept(string column, decimal written, int? own)
    {
        var percent = 100m + (own ?? rules.VatPercent);
        return decimal.Round(
            !IsCounted(column) ? written : rules.VatIncluded ? written * percent / 100 : written * 100 / percent,
            2,
            MidpointRounding.AwayFromZero);
    }

    /// <summary>What is to be known of it.</summary>
    public IEnumerable<string> Notes(TableCells cells, Phrases phrases)
    {
        var column = Of(cells);
        if (!cells.Has(column)) yield break;
        var others = InOrder.Where(one => one != column && cells.Has(one)).Select(one => $"«{cells.HeadOf(one)}»").ToList();
        if (others.Count > 0) yield return phrases.Say("catalogue.price-from", ("column", cells.HeadOf(column)),
            ("others", string.Join(", ", others)));
        if (!IsCounted(column) || (rules.VatPercent == 0 && !cells.Has("vat"))) yield break;
        var key = (rules.VatIncluded ? "catalogue.vat-added" : "catalogue.vat-taken") + (cells.Has("vat") ? "-own" : "");
        yield return phrases.Say(key, ("column", cells.HeadOf(column)), ("percent", rules.VatPercent));
    }

    private bool IsCounted(string column) => column == (rules.VatIncluded ? Net : Gross);
}
