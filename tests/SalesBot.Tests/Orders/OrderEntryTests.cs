using SalesBot.Orders;

namespace SalesBot.Tests.Orders;

public sealed class OrderEntryTests
{
    [Theory]
    [InlineData("профн 120", "профн", "120")]
    [InlineData("монтаж кровли 12,5 м²", "монтаж кровли", "12.5")]
    [InlineData("профнастил С21 120м2", "профнастил С21", "120")]
    [InlineData("саморез 1 200 шт.", "саморез", "1200")]
    [InlineData("саморез 1 200 000", "саморез", "1200000")]
    [InlineData("болт М8 x 40", "болт М8", "40")]
    [InlineData("панель × 3", "панель", "3")]
    [InlineData("0,001", "", "0.001")]
    [InlineData("7 шт", "", "7")]
    public void The_number_at_the_end_is_the_quantity(string line, string words, string quantity) =>
        Assert.Equal(new OrderEntry(words, decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)),
            OrderEntry.Read(line));

    [Theory]
    [InlineData("монтаж кровли")]
    [InlineData("профнастил С21")]
    [InlineData("-5")]
    public void Without_one_all_is_words(string line) => Assert.Equal(new OrderEntry(line, null), OrderEntry.Read(line));

    [Theory]
    [InlineData("монтаж 0")]
    [InlineData("монтаж 1,2345")]
    [InlineData("монтаж 9999999999999")]
    [InlineData("монтаж 99999999999999999999999999999999999999999")]
    public void A_quantity_out_of_range_is_asked_for_again(string line) =>
        Assert.Equal(new OrderEntry("монтаж", null), OrderEntry.Read(line));
}
