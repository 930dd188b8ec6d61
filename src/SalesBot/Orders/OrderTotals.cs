using SalesBot.Conversations.Fields;
using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>What an order comes to, in roubles to the kopeck. Pure.</summary>
/// <param name="Net">Without VAT.</param>
/// <param name="Vat">VAT.</param>
/// <param name="Total">What the client pays: net and VAT.</param>
public readonly record struct OrderTotals(decimal Net, decimal Vat, decimal Total)
{
    /// <summary>The greatest order; what is above cannot be meant.</summary>
    public const decimal Most = MoneyField.Max;

    /// <summary>The sum of a line: half a kopeck goes up.</summary>
    public static decimal LineSum(decimal quantity, decimal price) => ToKopecks(quantity * price);

    /// <summary>Totals of these lines.</summary>
    public static OrderTotals Of(IEnumerable<TaxedSum> lines, OrderRules rules)
    {
        var shares = Shares(lines, rules);
        var (net, vat) = (shares.Sum(share => share.Net), shares.Sum(share => share.Vat));
        return new OrderTotals(net, vat, net + vat);
    }

    /// <summary>
    /// The same by rate, the highest first. VAT is counted once for each, from the whole, so that it does not gather the roundings of the
    /// lines.
    /// </summary>
    public static IReadOnlyList<VatShare> Shares(IEnumerable<TaxedSum> lines, OrderRules rules) =>
    [
        .. lines.GroupBy(line => rules.RateOf(line.VatPercent), line => line.Sum).OrderByDescending(group => group.Key)
            .Select(group => Share(group.Key, group.Sum(), rules.VatIncluded)),
    ];

    private static VatShare Share(int percent, decimal sum, bool included)
    {
        if (!included) return new VatShare(percent, sum, ToKopecks(sum * percent / 100));
        var within = ToKopecks(sum * percent / (100 + percent));
        return new VatShare(percent, sum - within, within);
    }

    private static decimal ToKopecks(decimal roubles) => decimal.Round(roubles, 2, MidpointRounding.AwayFromZero);
}

/// <summary>The sum of a line and the VAT of its item.</summary>
/// <param name="Sum">In roubles.</param>
/// <param name="VatPercent">In percent; null when the item names none.</param>
public readonly record struct TaxedSum(decimal Sum, int? VatPercent);

/// <summary>How an order that is written is counted.</summary>
public static class CountedOrder
{
    extension(Order order)
    {
        /// <summary>How it is counted.</summary>
        public OrderRules Rules => new(order.VatPercent, order.VatIncluded) { By = order.VatBy };
    }
}

/// <summary>What is counted of the lines of an order.</summary>
public static class CountedLines
{
    extension(IEnumerable<OrderLine> lines)
    {
        /// <summary>The sums of the lines with the VAT of their items.</summary>
        public IEnumerable<TaxedSum> Taxed => lines.Select(line => new TaxedSum(line.Sum, line.VatPercent));
    }
}
