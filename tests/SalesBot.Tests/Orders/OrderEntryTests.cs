using SalesBot.Orders;

namespace SalesBot.Tests.Orders;

public sealed class OrderEntryTests
{
    [Theory] // O2, F13: rows of a table, and a figure before a short name
    [InlineData("Профнастил С21; 120; м²; 600,00; 72 000,00", "Профнастил С21", 120, 600)]
    [InlineData("1\tПрофнастил С21\tм²\t120", "Профнастил С21", 120, null)]
    [InlineData("1; Монтаж кровли; кв.м; 20", "Монтаж кровли", 20, null)]
    [InlineData("С21 | 12,5 м² | 600,00 ₽", "С21", 12.5, 600)]
    [InlineData("120 С21", "С21", 120, null)]
    [InlineData("Профнастил С21 м² 120", "Профнастил С21", 120, null)]
    [InlineData("1. Профнастил С21 шт 5", "Профнастил С21", 5, null)]
    public void A_row_is_one_line(string line, string words, double quantity, int? price)
    {
        Assert.Equal([line], OrderEntry.Parts(line));
        Assert.Equal((words, (decimal)quantity, (decimal?)price),
            (OrderEntry.Read(line).Words, OrderEntry.Read(line).Quantity, OrderEntry.Read(line).Price));
    }

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
        Assert.Equal((words, decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)),
            (OrderEntry.Read(line).Words, OrderEntry.Read(line).Quantity));

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
