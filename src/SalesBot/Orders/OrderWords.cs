using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>An order in words: its lines, its totals, how it stands.</summary>
internal static class OrderWords
{
    /// <summary>The lines of a draft with what was copied from the catalogue, and the total; parted by line feeds.</summary>
    public static string Draft(OrderDraft draft, OrderRules rules, Phrases phrases)
    {
        var lines = draft.Lines.SelectMany((line, index) =>
            Line(ToLine(line, index + 1), line.Item.Responsible, ShownMoney.All, rules, phrases));
        return string.Join('\n', [.. lines, Totals(OrderTotals.Shares(draft.Taxed, rules), rules, phrases)]);
    }

    /// <summary>«1. Профнастил С21 · 120 м² × 600,00 = 72 000,00», then what was copied from the catalogue (A12).</summary>
    public static IEnumerable<string> Line(OrderLine line, string responsible, ShownMoney money, OrderRules rules, Phrases phrases)
    {
        yield return phrases.Say(money == ShownMoney.None ? "order.line-bare" : "order.line", ("n", line.Position), ("name", line.Name),
            ("quantity", phrases.Number(line.Quantity)), ("unit", line.Unit), ("price", phrases.Amount(line.Price)),
            ("sum", phrases.Amount(line.Sum)))
            + (money == ShownMoney.None ? "" : Agreed(line.Price, line.ListPrice, phrases) + Rate(line, rules, phrases));
        string[] copied =
        [
            line.Department,
            responsible,
            money == ShownMoney.All && line.PlannedCost > 0
                ? phrases.Say("order.line-cost", ("cost", phrases.Amount(line.PlannedCost))) : "",
            line.PlannedMinutes > 0 ? phrases.WorkingTime(TimeSpan.FromMinutes((double)decimal.Ceiling(line.PlannedMinutes))) : "",
            line.AccountingClass,
        ];
        if (copied.Any(word => word.Length > 0)) yield return string.Join(" · ", copied.Where(word => word.Length > 0));
    }

    /// <summary>« (скидка 5 %)» behind a price that was agreed; empty behind the catalogue's.</summary>
    public static string Agreed(decimal price, decimal? list, Phrases phrases) => list is not { } before || before == price ? ""
        : price < before ? " " + phrases.Say("order.line-discount", ("percent", decimal.Round((before - price) * 100 / before, 2)))
        : " " + phrases.Say("order.line-list", ("price", phrases.Amount(before)));

    /// <summary>«Итого 184 500,00 ₽, в том числе НДС 22 %: 33 270,49 ₽», by items each rate with its VAT.</summary>
    public static string Totals(IReadOnlyList<VatShare> shares, OrderRules rules, Phrases phrases)
    {
        var total = phrases.Money(shares.Sum(share => share.Net + share.Vat));
        return shares.All(share => share.Percent == 0)
            ? phrases.Say(rules.By == VatBy.Day ? "order.total" : "order.total-without-vat", ("total", total))
            : rules.VatIncluded ? phrases.Say("order.total-vat-included", ("total", total), ("vat", VatWords.Shares(shares, phrases)))
            : phrases.Say("order.total-vat-on-top", ("total", total), ("net", phrases.Money(shares.Sum(share => share.Net))),
                ("vat", VatWords.Shares(shares.Where(share => share.Percent > 0), phrases)));
    }

    // The rate of one is said where it is not that of all.
    private static string Rate(OrderLine line, OrderRules rules, Phrases phrases) =>
        rules.By == VatBy.Items ? " · " + VatWords.Rate(rules.RateOf(line.VatPercent), phrases) : "";

    /// <summary>«согласовано».</summary>
    public static string State(OrderState state, Phrases phrases) => phrases[$"order.state.{ProcessWords.Of(state)}"];

    /// <summary>A line as it will be posted.</summary>
    public static OrderLine ToLine(DraftLine line, int position) => new()
    {
        Position = position,
        ItemId = line.Item.Id,
        Name = line.Item.Name,
        Unit = line.Item.Unit,
        Quantity = line.Quantity,
        Price = line.Price,
        ListPrice = line.Price == line.Item.Price ? null : line.Item.Price,
        Sum = line.Sum,
        VatPercent = line.Item.VatPercent,
        Department = line.Item.Department,
        ResponsibleId = line.Item.ResponsibleId,
        PlannedCost = OrderTotals.LineSum(line.Quantity, line.Item.Cost),
        PlannedMinutes = decimal.Round(line.Quantity * line.Item.Minutes, 2, MidpointRounding.AwayFromZero),
        AccountingClass = line.Item.AccountingClass,
    };
}

/// <summary>How much of an order's money somebody is shown.</summary>
internal enum ShownMoney
{
    /// <summary>What it is sold for and what it costs the company.</summary>
    All,

    /// <summary>What it is sold for: what work costs the company is not for who is outside it (B21).</summary>
    Price,

    /// <summary>Nothing: who is outside is not shown prices unless an administrator allows it (W10).</summary>
    None,
}
