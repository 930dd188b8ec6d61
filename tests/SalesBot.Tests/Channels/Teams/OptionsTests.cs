using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Channels.Teams;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("AppId", "salesbot")]
    [InlineData("TenantId", "")]
    [InlineData("TenantId", "common")]
    [InlineData("AppPassword", "")]
    [InlineData("OpenIdMetadataUrl", "http://login.botframework.com/")]
    [InlineData("OpenIdMetadataUrl", "login")]
    [InlineData("TokenUrl", "http://login.example/token")]
    [InlineData("AllowedServiceHosts", "")]
    [InlineData("AllowedServiceHosts", "*.trafficmanager.net")]
    [InlineData("AllowedServiceHosts", "https://smba.trafficmanager.net")]
    [InlineData("AllowedServiceHosts", "smba.trafficmanager.net:443")]
    [InlineData("AllowedFileHosts", "")]
    [InlineData("AllowedFileHosts", "*")]
    [InlineData("AllowedFileHosts", "*.com")]
    [InlineData("AllowedFileHosts", "contoso-*.sharepoint.com")]
    [InlineData("AllowedFileHosts", "https://contoso.sharepoint.com")]
    [InlineData("DevelopmentClient", "true")]
    [InlineData("DevelopmentClient", "perhaps")]
    public void A_mistake_is_named_and_no_secret_shown(string key, string value)
    {
        var problem = Assert.Throws<SettingsException>(() => Add(("Teams:" + key, value)));

        Assert.Contains($"Teams:{key}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_hosts_may_be_allowed() =>
        Assert.True(HasChannel(Add(("Teams:AllowedServiceHosts", "smba.trafficmanager.net, smba.infra.gov.teams.microsoft.us"))));

    [Fact]
    public void Without_an_app_id_the_channel_is_off() =>
        Assert.False(HasChannel(Add(("Teams:AppId", ""), ("Teams:TenantId", "nonsense"))));

    [Fact]
    public void The_local_client_is_for_development_on_this_computer() =>
        Assert.True(HasChannel(Add(
            "Development", ("Teams:AppId", ""), ("Teams:DevelopmentClient", "true"), ("urls", "http://localhost:5080"),
            ("Telegram:Token", "100:TEST"))));

    [Theory]
    [InlineData("Production", "urls", "http://localhost:5080")]
    [InlineData("Staging", "urls", "http://localhost:5080")]
    [InlineData("Development", "urls", "http://*:5080")]
    [InlineData("Development", "urls", "http://localhost:5080;http://192.168.1.5:80")]
    [InlineData("Development", "http_ports", "8080")]
    [InlineData("Development", "Kestrel:Endpoints:A:Url", "http://0.0.0.0:80")]
    [InlineData("Development", "Telegram:Mode", "Webhook")]
    public void The_local_client_is_refused_outside_development_and_beside_a_public_address(string environment, string key, string value)
    {
        var problem = Assert.Throws<SettingsException>(() => Add(
            environment, ("Teams:AppId", ""), ("Teams:DevelopmentClient", "true"), ("Telegram:Token", "100:TEST"), (key, value)));

        Assert.Contains("Teams:DevelopmentClient", problem.Message, StringComparison.Ordinal);
    }

    private static bool HasChannel(IServiceCollection services) => services.Any(service => service.ServiceType == typeof(IChannel));

    private static IServiceCollection Add(params (string Key, string Value)[] changes) => Add("Production", changes);

    private static IServiceCollection Add(string environment, params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Teams:AppId"] = FakeTeams.AppId,
            ["Teams:TenantId"] = FakeTeams.Tenant,
            ["Teams:AppPassword"] = "the-secret",
        };
        foreach (var (key, value) in changes)
            settings[key] = value;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        return builder.AddTeams().Services;
    }
}
