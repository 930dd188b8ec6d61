using FsCheck;
using FsCheck.Fluent;
using SalesBot.Orders;
using SalesBot.Processes;

namespace SalesBot.Tests.Orders;

public sealed class OrderTotalsLaws
{
    private static readonly Gen<decimal> Sums = Gen.Choose(0, 100_000_000).Select(kopecks => kopecks / 100m);
    private static readonly Gen<OrderRules> Rules = from percent in Gen.Choose(0, 100)
                                                    from included in Gen.Elements(true,
        false)
                                                    select new OrderRules(percent, included);

    private static readonly Arbitrary<(decimal[] Sums, OrderRules Rules)> Orders =
        (from sums in Sums.ArrayOf() from rules in Rules select (sums, rules)).ToArbitrary();

    private static readonly Arbitrary<(TaxedSum[] Lines, OrderRules Rules)> Mixed =
        (from lines in (from sum in Sums from rate in Gen.Elements<int?>(null, 0, 5, 10, 22) select new TaxedSum(sum, rate)).ArrayOf()
         from rules in Rules
         select (lines, rules)).ToArbitrary();

    [Fact]
    public void Net_and_vat_are_the_total_to_the_kopeck() => Prop.ForAll(Orders, order =>
    {
        var totals = OrderTotals.Of(Taxed(order.Sums), order.Rules);
        return totals.Net + totals.Vat == totals.Total && decimal.Round(totals.Vat, 2) == totals.Vat && totals is { Net: >= 0, Vat: >= 0 };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_vat_included_the_client_pays_what_the_lines_say_and_without_vat_too() => Prop.ForAll(Orders, order =>
    {
        var totals = OrderTotals.Of(Taxed(order.Sums), order.Rules);
        return (order.Rules.VatIncluded || order.Rules.VatPercent == 0 ? totals.Total : totals.Net) == order.Sums.Sum();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Vat_is_off_by_half_a_kopeck_at_most() => Prop.ForAll(Orders, order =>
    {
        var totals = OrderTotals.Of(Taxed(order.Sums), order.Rules);
        // percent·net = 100·vat holds exactly before rounding; of a rounded VAT net and VAT move against each other.
        var exact = order.Rules.VatIncluded ? totals.Total * order.Rules.VatPercent / (100 + order.Rules.VatPercent)
            : totals.Net * order.Rules.VatPercent / 100;
        return Math.Abs(totals.Vat - exact) <= 0.005m;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_lines_does_not_matter() => Prop.ForAll(Orders, order =>
        OrderTotals.Of(Taxed(order.Sums), order.Rules) == OrderTotals.Of(Taxed(order.Sums.Reverse()), order.Rules))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_whole_quantity_is_not_rounded() =>
        Prop.ForAll((from price in Sums from count in Gen.Choose(1, 10_000) select (price, count)).ToArbitrary(), line =>
        OrderTotals.LineSum(line.count, line.price) == Enumerable.Repeat(line.price, 1).Sum() * line.count).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.5", "0.01", "0.01")]
    [InlineData("1.005", "1", "1.01")]
    [InlineData("0.333", "3", "1.00")]
    [InlineData("12.5", "937.5", "11718.75")]
    public void Half_a_kopeck_goes_up(string quantity, string price, string sum) =>
        Assert.Equal(Number(sum), OrderTotals.LineSum(Number(quantity), Number(price)));

    [Fact] // O8
    public void By_items_each_rate_is_counted_as_an_order_of_its_own() => Prop.ForAll(Mixed, order =>
    {
        var rules = order.Rules with { By = VatBy.Items };
        var alone = order.Lines.GroupBy(line => line.VatPercent ?? rules.VatPercent).Select(group => OrderTotals.Of(
            Taxed(group.Select(line => line.Sum)), new OrderRules(group.Key, rules.VatIncluded)));
        var (net, vat, total) = OrderTotals.Of(order.Lines, rules);
        return net + vat == total && vat == alone.Sum(one => one.Vat) && total == alone.Sum(one => one.Total);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<TaxedSum> Taxed(IEnumerable<decimal> sums) => sums.Select(sum => new TaxedSum(sum, null));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
