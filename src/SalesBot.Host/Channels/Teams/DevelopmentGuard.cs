using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Channels.Telegram;

namespace SalesBot.Host.Channels.Teams;

/// <summary>
/// Keeps the door without tokens, where any program on this computer may act as anybody, away from production and from the network.
/// </summary>
internal static class DevelopmentGuard
{
    /// <summary>Why the process must not start so, one sentence each.</summary>
    public static IEnumerable<string> Problems(TeamsOptions options, IHostEnvironment environment, IConfiguration configuration)
    {
        if (!options.DevelopmentClient)
            yield break;
        if (!environment.IsDevelopment())
            yield return "Teams:DevelopmentClient opens /api/messages without tokens, so it is for development only, but the "
                + $"environment is {environment.EnvironmentName}. Set ASPNETCORE_ENVIRONMENT to Development, or take "
                + "Teams:DevelopmentClient out.";
        var open = DemoGuard.ListenersBeyondLoopback(configuration).ToList();
        if (open.Count > 0)
            yield return "Teams:DevelopmentClient opens /api/messages without tokens, so the bot listens on this computer only, but "
                + $"{string.Join(", ", open)} can be reached from elsewhere. Use http://localhost:5080.";
        if (TelegramOptions.Read(configuration, []) is { IsOn: true, Mode: TelegramMode.Webhook })
            yield return "Teams:DevelopmentClient opens /api/messages without tokens, so it does not run beside a public address, but "
                + "Telegram:Mode is Webhook. Use Polling.";
    }
}
