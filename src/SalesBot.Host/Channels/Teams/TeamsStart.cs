using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.In;

namespace SalesBot.Host.Channels.Teams;

/// <summary>
/// Reads the keys and asks for the first token in the background, so that a wrong secret is said at the start and the first person does not
/// wait. The process is ready without it.
/// </summary>
internal sealed class TeamsStart(TeamsOptions options, SigningKeys keys, AccessTokens tokens, TeamsHealth health, ILogger<TeamsStart> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.DevelopmentClient)
        {
            log.LogWarning("Teams: the local client is talked to without tokens; any program on this computer may act as anybody");
            return;
        }
        await keys.Read(stoppingToken);
        var token = await tokens.Get(stoppingToken);
        if (token.Error is not { } error)
        {
            // A token is no answer of the Connector: what a call has met meanwhile stays said.
            log.LogInformation("Teams knows the bot as {App}", options.AppId);
            return;
        }
        health.Note(error);
        log.LogWarning("Teams: {Error}; trying again when there is something to send", error);
    }
}
