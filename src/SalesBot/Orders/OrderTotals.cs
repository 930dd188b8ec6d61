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

    /// <summary>
    /// Totals of lines with these sums. VAT is counted once, from the whole, so that it does not gather the roundings of the lines.
    /// </summary>
    public static OrderTotals Of(IEnumerable<decimal> lineSums, OrderRules rules)
    {
        var sum = lineSums.Sum();
        if (rules.VatIncluded)
        {
            var within = ToKopecks(sum * rules.VatPercent / (100 + rules.VatPercent));
            return new OrderTotals(sum - within, within, sum);
        }

        var onTop = ToKopecks(sum * rules.VatPercent / 100);
        return new OrderTotals(sum, onTop, sum + onTop);
    }

    private static decimal ToKopecks(decimal roubles) => decimal.Round(roubles, 2, MidpointRounding.AwayFromZero);
}
