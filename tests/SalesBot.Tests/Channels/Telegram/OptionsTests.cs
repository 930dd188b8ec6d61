using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Channels.Telegram;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Token", "secret-without-a-bot")]
    [InlineData("Token", "123:with space")]
    [InlineData("Token", "12a:AAE")]
    [InlineData("Token", "123:AAE\n")]
    [InlineData("ApiUrl", "api.telegram.org")]
    [InlineData("ApiUrl", "ftp://api.telegram.org")]
    [InlineData("Mode", "Pulling")]
    [InlineData("WebhookUrl", "")]
    [InlineData("WebhookUrl", "http://bot.example.com/telegram/webhook")]
    [InlineData("WebhookUrl", "https://bot.example.com")]
    [InlineData("WebhookSecret", "")]
    [InlineData("WebhookSecret", "a")]
    [InlineData("WebhookSecret", "thirty-one-characters-long-----")] // X14
    [InlineData("WebhookSecret", "не латиница, хотя и тридцать две буквы")]
    public void A_mistake_is_named_and_no_secret_shown(string key, string value)
    {
        var problem = Assert.Throws<SettingsException>(() => Add((key, value)));

        Assert.Contains($"Telegram:{key}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-without-a-bot", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_may_have_256_characters_and_no_more()
    {
        Add(("WebhookSecret", new string('a', 256)));
        Assert.Throws<SettingsException>(() => Add(("WebhookSecret", new string('a', 257))));
    }

    [Fact]
    public void While_polling_the_webhooks_settings_do_not_matter() =>
        Assert.Contains(Add(("Mode", "Polling"), ("WebhookUrl", ""), ("WebhookSecret", "")), s => s.ServiceType == typeof(IChannel));

    [Fact]
    public void Without_a_token_the_channel_is_off_but_the_identity_is_there()
    {
        var services = Add(("Token", ""), ("ApiUrl", "nonsense"));

        Assert.DoesNotContain(services, s => s.ServiceType == typeof(IChannel));
        using var provider = services.BuildServiceProvider();
        Assert.Null(provider.GetRequiredService<TelegramIdentity>().LinkFor("CODE"));
    }

    private static IServiceCollection Add(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Telegram:Token"] = "123456:AAE-abc_def",
            ["Telegram:Mode"] = "Webhook",
            ["Telegram:WebhookUrl"] = "https://bot.example.com/telegram/webhook",
            ["Telegram:WebhookSecret"] = new string('s', 32),
        };
        foreach (var (key, value) in changes)
            settings["Telegram:" + key] = value;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        return builder.AddTelegram().Services;
    }
}
