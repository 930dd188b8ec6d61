using SalesBot.Screens;

namespace SalesBot.Tests.Screens;

/// <summary>What stands behind a button: what could have been typed, and the revision of what was shown.</summary>
public sealed class ButtonValueTests
{
    [Fact]
    public void A_command_and_an_answer_come_back_as_they_were_put_in()
    {
        Assert.Equal(new ButtonValue("/lead 17 take", null, 5), ButtonValue.Parse(ButtonValue.Command("/lead 17 take", 5)));
        Assert.Equal(new ButtonValue("topic=!skip", 3, 12), ButtonValue.Parse(ButtonValue.Answer(3, 12, "topic=!skip")));
        Assert.Equal(new ButtonValue("to=a@b.ru", 3, 0), ButtonValue.Parse(ButtonValue.Answer(3, 0, "to=a@b.ru")));
    }

    [Theory] // X1: possession of a button proves nothing, and neither does what is sent as one
    [InlineData("")]
    [InlineData("@")]
    [InlineData("/lead 17")]
    [InlineData("/lead 17@-1")]
    [InlineData("/lead 17@99999999999")]
    [InlineData("topic=x@d3")]
    [InlineData("topic=x@d3.4.5")]
    [InlineData("topic=x@dd.1")]
    [InlineData("topic=x@d3.١")]
    public void What_is_no_value_of_ours_is_text_of_no_revision(string sent) =>
        Assert.Equal((sent, null, 0), ButtonValue.Parse(sent) is var (text, dialog, revision) ? (text, dialog, revision) : default);

    [Theory]
    [InlineData("/лид 17")]
    [InlineData("/find 01234567890123456789012345678901234567890123456789")]
    public void What_no_channel_can_carry_is_never_drawn(string text) =>
        Assert.Throws<ArgumentException>(() => ButtonValue.Command(text));

    [Fact] // D6
    public void A_label_that_is_too_long_is_cut_and_says_so()
    {
        Assert.Equal("Согласовать", new Button("Согласовать", "x").Label);
        var cut = new Button("Константинопольский Аристарх", "x").Label;
        Assert.Equal((Button.LongestLabel, true), (cut.Length, cut.EndsWith('…')));
    }
}
