namespace SalesBot.Tests;

/// <summary>What people call the channels.</summary>
public sealed class ChannelNamesTests
{
    [Theory]
    [InlineData("telegram", "Telegram")]
    [InlineData("browser", "браузер")]
    [InlineData("mail", "почта")]
    [InlineData("bot", "бот")]
    [InlineData("fax", "fax")]
    public void A_channel_has_a_name_and_one_that_nobody_has_named_its_own(string channel, string name) =>
        Assert.Equal(name, Sales.Features.Texts.For("ru").Channel(channel));

    [Fact]
    public void The_engine_names_the_ways_that_are_its_own_and_no_channel() => Assert.Equal(
        ["channel.bot", "channel.console", "channel.web"],
        Texts.Load(typeof(Texts).Assembly).For("ru").Keys
            .Where(key => key.StartsWith("channel.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
