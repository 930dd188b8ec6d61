using Microsoft.Extensions.Configuration;
using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Channels.Browser;

public sealed class DemoGuardTests
{
    [Theory]
    [InlineData()]
    [InlineData("urls=http://localhost:5080")]
    [InlineData("urls=http://127.0.0.1:0;http://[::1]:8080")]
    [InlineData("urls=http://127.8.9.1:80")]
    [InlineData("Kestrel:Endpoints:A:Url=https://localhost:5443")]
    [InlineData("Demo:Enabled=true")]
    [InlineData("Telegram:Token=100:TEST", "urls=http://*:80")]
    [
        InlineData(
            "Teams:AppId=11111111-1111-1111-1111-111111111111",
            "Teams:TenantId=22222222-2222-2222-2222-222222222222",
            "Teams:AppPassword=s",
            "http_ports=8080"),
    ]
    [InlineData("Demo:Enabled=false", "urls=http://0.0.0.0:80")]
    public void The_demo_starts_on_this_computer_and_without_it_anything_does(params string[] settings) =>
        Assert.Null(DemoGuard.Problem(Configuration(settings)));

    [Theory]
    [InlineData("Telegram:Token", "Demo:Enabled=true", "Telegram:Token=100:TEST")]
    [
        InlineData(
            "Teams:AppId",
            "Demo:Enabled=true",
            "Teams:AppId=11111111-1111-1111-1111-111111111111",
            "Teams:TenantId=22222222-2222-2222-2222-222222222222",
            "Teams:AppPassword=s"),
    ]
    [InlineData("http://0.0.0.0:5080", "urls=http://0.0.0.0:5080")]
    [InlineData("http://*:80", "urls=http://localhost:5080;http://*:80")]
    [InlineData("http://+:80", "urls=http://+:80")]
    [InlineData("http://[::]:80", "urls=http://[::]:80")]
    [InlineData("http://bot.example:80", "urls=http://bot.example:80")]
    [InlineData("http://localhost.example", "urls=http://localhost.example")]
    [InlineData("http://192.168.1.5:80", "urls=http://192.168.1.5:80")]
    [InlineData("nonsense", "urls=nonsense")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "http_ports=8080")]
    [InlineData("ASPNETCORE_HTTPS_PORTS", "https_ports=8443")]
    [InlineData("Kestrel:Endpoints:Open:Url", "Kestrel:Endpoints:Open:Url=http://0.0.0.0:80")]
    public void Real_people_and_the_network_are_kept_away_and_the_setting_is_named(string named, params string[] settings) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => DemoGuard.Check(Configuration(settings))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_token_in_the_way_is_named_but_not_repeated() =>
        Assert.DoesNotContain("100:SECRET", DemoGuard.Problem(Configuration("Demo:Enabled=true", "Telegram:Token=100:SECRET")),
            StringComparison.Ordinal);

    private static IConfiguration Configuration(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Prepend("environment=Development").Select(s => s.Split('=', 2))
            .Select(s => KeyValuePair.Create(s[0], (string?)s[1]))).Build();
}
