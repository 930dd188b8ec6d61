using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesBot.ArrivingFiles;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.In;
using SalesBot.Host.Channels.Teams.Out;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Channels.Teams;

/// <summary>
/// Puts the channel into the process. It needs a <see cref="Conversations.Receive"/> and the database among the services.
/// </summary>
public static class TeamsSetup
{
    /// <summary>The channel, for the list of them.</summary>
    internal static HostChannel Channel { get; } = new((builder, _) => builder.AddTeams(), app => app.MapTeams())
    {
        Settings = new ChannelSettings(
            $"{TeamsOptions.Section}:{nameof(TeamsOptions.AppId)}",
            typeof(TeamsOptions),
            (configuration, mistakes) => TeamsOptions.Read(configuration, mistakes).IsOn),
    };

    /// <summary>Adds the channel if section <c>Teams</c> configures it.</summary>
    /// <exception cref="SettingsException">The settings cannot work; the message says which and why.</exception>
    public static WebApplicationBuilder AddTeams(this WebApplicationBuilder builder)
    {
        var options = SettingsException.ThrowIfAny(mistakes => Read(builder, mistakes));
        builder.Services.AddSingleton(options);
        if (!options.IsOn)
            return builder;
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ServiceUrls>().AddSingleton<FileHosts>().AddSingleton<TeamsHealth>();
        builder.Services.AddSingleton<TeamsWire>().AddSingleton<AccessTokens>().AddSingleton<ConnectorApi>().AddSingleton<UploadFile>();
        builder.Services.AddSingleton<SigningKeys>().AddSingleton<ValidateToken>().AddSingleton<Door>();
        builder.Services.AddSingleton<ReadArrival>().AddSingleton<AnswerAmongOthers>();
        builder.Services.AddSingleton<FetchAttachments>().AddSingleton<TakeActivity>().AddSingleton<MessagesEndpoint>();
        builder.Services.AddSingleton<IFileSource>(provider => provider.GetRequiredService<FetchAttachments>());
        builder.Services.AddSingleton(provider => TeamsPace.Limiter(provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<HandOverFile>().AddSingleton<IChannel, TeamsChannel>();
        builder.Services.AddHostedService<TeamsStart>();
        builder.Services.AddHealthChecks().AddCheck<TeamsHealth>("teams", tags: ["ready"]);
        return builder;
    }

    /// <summary>Opens the address that the Connector calls.</summary>
    public static WebApplication MapTeams(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TeamsOptions>().IsOn)
            app.MapPost(MessagesEndpoint.Path, (HttpContext call, MessagesEndpoint endpoint) => endpoint.Take(call));
        return app;
    }

    private static TeamsOptions Read(WebApplicationBuilder builder, ICollection<string> mistakes)
    {
        var options = TeamsOptions.Read(builder.Configuration, mistakes);
        foreach (var problem in DevelopmentGuard.Problems(options, builder.Environment, builder.Configuration))
            mistakes.Add(problem);
        return options;
    }
}
