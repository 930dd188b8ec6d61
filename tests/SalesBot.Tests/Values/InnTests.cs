using FsCheck;
using FsCheck.Fluent;
using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed class InnTests
{
    [Theory] // facts.md, «Russian»
    [InlineData("7707083893", InnCheck.Ok)]
    [InlineData("7736050003", InnCheck.Ok)]
    [InlineData("500100732259", InnCheck.Ok)]
    [InlineData(" 77 0708 3893 ", InnCheck.Ok)]
    [InlineData("7707083894", InnCheck.WrongCheckDigit)]
    [InlineData("500100732258", InnCheck.WrongCheckDigit)]
    [InlineData("500100732249", InnCheck.WrongCheckDigit)]
    [InlineData("0000000000", InnCheck.WrongCheckDigit)]
    [InlineData("77070838931", InnCheck.WrongLength)]
    [InlineData("770708389", InnCheck.WrongLength)]
    [InlineData("7707o83893", InnCheck.WrongLength)]
    [InlineData("", InnCheck.WrongLength)]
    public void An_inn_is_checked(string text, InnCheck expected) => Assert.Equal(expected, Inn.Check(text));

    [Fact]
    public void Exactly_one_last_digit_is_right() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 999_999_999).ToArbitrary(),
        start => Enumerable.Range(0, 10).Count(last => Inn.Check($"{start:000000000}{last}") == InnCheck.Ok) == 1));
}
