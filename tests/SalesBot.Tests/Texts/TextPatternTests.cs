using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SalesBot.Tests;

public sealed class TextPatternTests
{
    private const string Leads = "{n, plural, one {# лид} few {# лида} many {# лидов} other {# лида}}";

    [Fact]
    public void Russian_counts_as_CLDR_says_from_0_to_121()
    {
        int[] one = [1, 21, 31, 41, 51, 61, 71, 81, 91, 101, 121];
        int[] few =
        [
            2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 63, 64, 72, 73, 74, 82, 83, 84, 92, 93, 94, 102, 103, 104,
        ];
        for (var n = 0; n <= 121; n++)
        {
            var expected = one.Contains(n) ? "лид" : few.Contains(n) ? "лида" : "лидов";
            Assert.Equal($"{n} {expected}", Say(Leads, n));
        }
    }

    [Theory]
    [InlineData(1.5, "1,5 лида")]
    [InlineData(0.1, "0,1 лида")]
    [InlineData(21.0, "21 лид")]
    [InlineData(-1, "-1 лид")]
    [InlineData(1111, "1\u00A0111 лидов")]
    [InlineData(2.0001, "2 лида")]
    public void A_fraction_is_other_and_what_is_shown_decides(double n, string expected) => Assert.Equal(expected, Say(Leads, n));

    [Fact]
    public void English_counts_one_and_other()
    {
        for (var n = 0; n <= 121; n++)
            Assert.Equal(n == 1 ? "1 lead" : $"{n} leads", Say("{n, plural, one {# lead} other {# leads}}", n, "en-US"));
        Assert.Equal("1.5 leads", Say("{n, plural, one {# lead} other {# leads}}", 1.5m, "en-US"));
        Assert.Equal("1,234.5", Say("{n}", 1234.5m, "en-US"));
    }

    [Theory]
    [InlineData("{n, plural, =0 {никого} one {# человек} other {# человека}}", 0, "никого")]
    [InlineData("{n, plural, =0 {никого} other {# чел.}}", 5, "5 чел.")]
    [InlineData("Итого {n, plural, other {{n} из {n}}}.", 5, "Итого 5 из 5.")]
    [InlineData("{{n}} = {n}", 5, "{n} = 5")]
    [InlineData("№ # {n}", 5, "№ # 5")]
    [InlineData("{ n }", 5, "5")]
    public void Patterns_read_as_written(string pattern, int n, string expected) => Assert.Equal(expected, Say(pattern, n));

    [Fact]
    public void A_value_is_never_read_as_a_pattern() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(s => s is not null),
        value => Say("<{n}>{{", value) == $"<{value}>{{" && Say("{n}", "{n}{{#}") == "{n}{{#}"));

    [Fact]
    public void Nothing_is_written_for_null() => Assert.Equal("а б", Say("а{n} б", null));

    [Theory]
    [InlineData("{n")]
    [InlineData("{}")]
    [InlineData("{n, plural, one {#}}")]
    [InlineData("{n, plural, other {#}")]
    [InlineData("{n, select, other {#}}")]
    [InlineData("{n, plural, other {a} other {b}}")]
    [InlineData("{n;}")]
    public void A_wrong_pattern_is_refused_with_its_text(string pattern) =>
        Assert.Contains(pattern, Assert.Throws<FormatException>(() => TextPattern.Parse(pattern)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_value_is_named()
    {
        var phrases = Sales.Features.Texts.For("ru");
        var wrong = Assert.Throws<ArgumentException>(() => phrases.Say("format.nth-day", ("m", 1)));
        Assert.Contains("format.nth-day", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => phrases.Say("format.days", ("n", "five")));
    }

    private static string Say(string pattern, object? n, string culture = "ru-RU") =>
        TextPattern.Parse(pattern).Format(_ => n, CultureInfo.GetCultureInfo(culture));
}
