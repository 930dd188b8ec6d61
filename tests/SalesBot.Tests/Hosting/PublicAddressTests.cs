using Microsoft.Extensions.Configuration;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Hosting;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("bot.example.com")]
    [InlineData("ftp://bot.example.com")]
    [InlineData("https://bot.example.com/salesbot")]
    [InlineData("https://bot.example.com?a=b")]
    [InlineData("https://bot.example.com/#top")]
    [InlineData("https://me:secret@bot.example.com")]
    [InlineData("/jobs")]
    public void What_is_no_address_of_a_bot_is_named(string url)
    {
        var mistakes = new List<string>();
        Assert.Null(Read(url, mistakes));
        Assert.Contains("Web:PublicUrl", Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", mistakes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://bot.example.com")]
    [InlineData("http://localhost:5080/")]
    public void An_address_is_read(string url)
    {
        var mistakes = new List<string>();
        Assert.Equal(new Uri(url), Read(url, mistakes));
        Assert.Null(Read("", mistakes));
        Assert.Empty(mistakes);
    }

    private static Uri? Read(string url, ICollection<string> mistakes) =>
        PublicAddress.Read(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Web:PublicUrl"] = url }).Build(),
            mistakes);
}
