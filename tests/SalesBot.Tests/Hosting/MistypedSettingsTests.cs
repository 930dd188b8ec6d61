using Microsoft.Extensions.Configuration;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>A channel's setting under a name that nothing reads is asked about by name (X4).</summary>
public sealed class MistypedSettingsTests
{
    [Theory] // X4
    [InlineData("Telegram_Token", "Telegram__Token")]
    [InlineData("TELEGRAM_TOKEN", "Telegram__Token")]
    [InlineData("TelegramToken", "Telegram__Token")]
    [InlineData("Telegram:Tokn", "Telegram__Token")]
    [InlineData("Telegramm:Token", "Telegram__Token")]
    [InlineData("TELEGRAM_BOT_TOKEN", "Telegram__Token")]
    [InlineData("Telegram.Token", "Telegram__Token")]
    [InlineData("Teams_AppId", "Teams__AppId")]
    [InlineData("Team:AppId", "Teams__AppId")]
    [InlineData("Teams:AppPasword", "Teams__AppPassword")]
    [InlineData("Telegram:WebhokSecret", "Telegram__WebhookSecret")]
    public void What_was_probably_meant_is_named_and_no_value_is(string key, string meant)
    {
        var question = Assert.Single(MistypedSettings.In(Configuration((key, "100:SECRET"))));
        Assert.EndsWith($"did you mean {meant}?", question, StringComparison.Ordinal);
        Assert.StartsWith(key.Replace(":", "__", StringComparison.Ordinal), question, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:Token")]
    [InlineData("telegram:token")]
    [InlineData("Teams:TenantId")]
    [InlineData("Api:Key")]
    [InlineData("PATH")]
    [InlineData("TEMP")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("TEAMS_CHANNEL")]
    public void What_is_read_or_is_nothing_of_ours_is_left_alone(string key) =>
        Assert.Empty(MistypedSettings.In(Configuration((key, "x"))));

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData(null, false)]
    [InlineData("Development", true)]
    public void Without_a_channel_the_demo_runs_by_itself_in_development_alone(string? environment, bool runs) // X4
    {
        var mistakes = new List<string>();
        var settings = HostSettings.Read(Configuration(("environment", environment), ("Telegram_Token", "100:SECRET")), mistakes);
        Assert.Equal(runs, settings.Demo);
        if (runs) Assert.Empty(mistakes);
        else Assert.Contains("did you mean Telegram__Token?", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Said_in_words_it_runs_or_not_anywhere(string said, bool runs)
    {
        var mistakes = new List<string>();
        Assert.Equal(runs, HostSettings.Read(Configuration(("environment", "Production"), ("Demo:Enabled", said)), mistakes).Demo);
        Assert.Empty(mistakes);
    }

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
}
