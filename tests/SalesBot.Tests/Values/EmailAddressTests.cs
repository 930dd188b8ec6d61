using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ivanov@romashka.ru", "ivanov@romashka.ru")]
    [InlineData(" Ivanov.P@ROMASHKA.ru ", "Ivanov.P@romashka.ru")]
    [InlineData("mailto:ivanov@romashka.ru", "ivanov@romashka.ru")]
    [InlineData("Иванов Пётр <ivanov@romashka.ru>", "ivanov@romashka.ru")]
    [InlineData("<ivanov@romashka.ru>;", "ivanov@romashka.ru")]
    [InlineData("иванов@ромашка.рф", "иванов@ромашка.рф")]
    [InlineData("info@xn--80aa0aec.xn--p1ai", "info@xn--80aa0aec.xn--p1ai")]
    [InlineData("a+b_c%d@sub.mail-1.example.com", "a+b_c%d@sub.mail-1.example.com")]
    public void An_address_is_read(string text, string expected) => Assert.Equal(expected, EmailAddress.TryParse(text)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("ivanov")]
    [InlineData("ivanov@")]
    [InlineData("@romashka.ru")]
    [InlineData("ivanov@romashka")]
    [InlineData("ivanov@romashka.r")]
    [InlineData("ivanov@@romashka.ru")]
    [InlineData("ivanov@-romashka.ru")]
    [InlineData("ivanov@romashka..ru")]
    [InlineData(".ivanov@romashka.ru")]
    [InlineData("iva nov@romashka.ru")]
    [InlineData("a@b.ru c@d.ru")]
    [InlineData("ivanov@192.168.0.1")]
    public void What_is_no_address_is_refused(string text) => Assert.Null(EmailAddress.TryParse(text));

    [Fact]
    public void An_address_over_200_characters_is_refused()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('a', 50), 4));
        Assert.Null(EmailAddress.TryParse($"ivanov@{domain}.ru"));
        Assert.Null(EmailAddress.TryParse(new string('a', 65) + "@romashka.ru"));
    }

    [Theory]
    [InlineData("Иванов, ivanov@romashka.ru, кровля", "ivanov@romashka.ru", "Иванов, кровля")]
    [InlineData("Иванов Ivanov@Romashka.RU кровля", "ivanov@romashka.ru", "Иванов кровля")]
    [InlineData("почта: ivanov@romashka.ru", "ivanov@romashka.ru", "")]
    [InlineData("От: Пётр <p@r.ru>\nЗдравствуйте", "p@r.ru", "От: Пётр\nЗдравствуйте")]
    [InlineData("пишите на ivanov@romashka.ru.", "ivanov@romashka.ru", "пишите на")]
    public void The_first_address_in_a_line_is_taken_out(string line, string key, string rest)
    {
        var found = EmailAddress.FindIn(line);
        Assert.Equal(key, found?.Address.Key);
        Assert.Equal(rest, found?.Rest);
    }

    [Fact]
    public void A_line_without_an_address_has_none() => Assert.Null(EmailAddress.FindIn("Иванов @ivanov, www.romashka.ru"));
}
