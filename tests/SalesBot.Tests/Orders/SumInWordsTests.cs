using System.Globalization;
using SalesBot.Orders.Invoices;

namespace SalesBot.Tests.Orders;

public sealed class SumInWordsTests
{
    [Theory]
    [InlineData("0", "Ноль рублей 00 копеек")]
    [InlineData("0.01", "Ноль рублей 01 копейка")]
    [InlineData("1", "Один рубль 00 копеек")]
    [InlineData("2.02", "Два рубля 02 копейки")]
    [InlineData("5.05", "Пять рублей 05 копеек")]
    [InlineData("11.11", "Одиннадцать рублей 11 копеек")]
    [InlineData("21.21", "Двадцать один рубль 21 копейка")]
    [InlineData("22.22", "Двадцать два рубля 22 копейки")]
    [InlineData("101.99", "Сто один рубль 99 копеек")]
    [InlineData("1000", "Одна тысяча рублей 00 копеек")]
    [InlineData("2002.40", "Две тысячи два рубля 40 копеек")]
    [InlineData("184500", "Сто восемьдесят четыре тысячи пятьсот рублей 00 копеек")]
    [InlineData("1000001", "Один миллион один рубль 00 копеек")]
    [InlineData("21000111", "Двадцать один миллион сто одиннадцать рублей 00 копеек")]
    [InlineData("2000000000.50", "Два миллиарда рублей 50 копеек")]
    public void In_Russian(string sum, string words) => Assert.Equal(words, Of(sum, "ru"));

    [Theory]
    [InlineData("1", "One rouble 00 kopecks")]
    [InlineData("184500.01", "One hundred and eighty-four thousand five hundred roubles 01 kopeck")]
    public void In_English(string sum, string words) => Assert.Equal(words, Of(sum, "en"));

    [Fact]
    public void The_greatest_order_has_words() => Assert.EndsWith("девятьсот девяносто девять рублей 99 копеек",
        SumInWords.Of(SalesBot.Orders.OrderTotals.Most, Sales.Features.Texts.For("ru")), StringComparison.Ordinal);

    private static string Of(string sum, string language) =>
        SumInWords.Of(decimal.Parse(sum, CultureInfo.InvariantCulture), Sales.Features.Texts.For(language));
}
