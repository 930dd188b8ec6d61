using SalesBot.ArrivingFiles;
using SalesBot.Audit;
using SalesBot.Backups;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Host.Api;
using SalesBot.Host.Board;
using SalesBot.Host.Channels.Mail;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Jobs;
using SalesBot.OfficeSettings;
using SalesBot.Processes;
using SalesBot.Programs;
using SalesBot.Turns;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Hosting;

/// <summary>The inbox and the reminders: what turns an update into rows, and rows that come due into notices.</summary>
internal static class ConversationsSetup
{
    /// <summary>Registered before the channels, so that it stops after they have taken their last update.</summary>
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new Office(
            provider.GetRequiredService<ProcessStore>(),
            provider.GetRequiredService<WorkingCalendar>(),
            provider.GetRequiredService<TimeProvider>(),
            [.. provider.GetServices<IChannel>()],
            code => provider.GetRequiredService<TelegramIdentity>().LinkFor(code)?.ToString())
        {
            Features = Sales.Features,
            Given = provider.GetRequiredService<GivenSettings>(),
            MailIsOn = provider.GetRequiredService<SmtpOptions>().IsOn,
            JobsLink = JobsLink(provider),
            Settings =
            [
                .. Settings(provider.GetRequiredService<HostSettings>()),
                BoardSetup.Link(provider),
                new ApiDoor(provider.GetRequiredService<ApiOptions>().IsOpen),
            ],
        });
        services.AddSingleton<Strangers>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<NotSavedNotice>();
        services.AddSingleton(provider => UnderWay.Open(
            provider.GetRequiredService<HostSettings>().StatePath,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<UnderWay>>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Inbox>(
            provider, (Action<IReadOnlyList<Posted>?>)provider.GetRequiredService<OutboxSender>().Wake));
        services.AddSingleton<Receive>(provider => provider.GetRequiredService<Inbox>().Receive);
        foreach (var feature in Sales.Features.All) feature.DueWork(new Works(services));
        services.AddHostedService<TakingTurns>();
        services.AddHostedService(provider => new FetchingFiles([.. provider.GetServices<IFileSource>()
            .Select(source => ActivatorUtilities.CreateInstance<FetchArriving>(provider, source, WakeSender(provider)))]));
    }

    private static IEnumerable<object> Settings(HostSettings settings)
    {
        yield return settings.Seller;
        if (settings.AuditAnchor is { } anchor) yield return new RecordAnchor(anchor);
        if (settings.BackupFolder is { } folder) yield return new BackupFolder(folder);
    }

    private static Func<string, string>? JobsLink(IServiceProvider provider) =>
        !provider.GetRequiredService<HostSettings>().JobsDashboard ? null
        : code => JobsSetup.LinkFor(code, provider);

    private static Action WakeSender(IServiceProvider provider) => provider.GetRequiredService<OutboxSender>().Wake;

    // Each channel in a loop of its own: one that hands no file over delays neither another nor anything that comes due.
    private sealed class FetchingFiles(IReadOnlyList<FetchArriving> loops) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.WhenAll(loops.Select(loop => loop.Run(stoppingToken)));
    }

    private sealed class TakingTurns(Inbox inbox) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => inbox.Run(stoppingToken);
    }

    /// <summary>Work that sends nothing asks for no sender to wake.</summary>
    private static T Made<T>(IServiceProvider provider) where T : class =>
        typeof(T).GetConstructors()[0].GetParameters().Any(parameter => parameter.ParameterType == typeof(Action))
            ? ActivatorUtilities.CreateInstance<T>(provider, WakeSender(provider)) : ActivatorUtilities.CreateInstance<T>(provider);

    // What features bring becomes work of the clockwork.
    private sealed class Works(IServiceCollection services) : IDueWorks
    {
        public void Due<T>(
            string name, Func<T, Func<CancellationToken, Task>> run, Func<T, Func<CancellationToken, Task<DateTimeOffset?>>>? next = null)
            where T : class
        {
            services.AddSingleton(Made<T>);
            services.AddSingleton(provider =>
            {
                var due = provider.GetRequiredService<T>();
                return new DueWork(name, run(due)) { Next = next?.Invoke(due) };
            });
        }

        public void Lengthy<T>(string name, Func<T, Func<CancellationToken, Task<bool>>> waits, Func<T, Func<CancellationToken, Task>> run)
            where T : class
        {
            services.AddSingleton(Made<T>);
            services.AddSingleton(provider =>
            {
                var due = provider.GetRequiredService<T>();
                return new LongWork(name, waits(due), run(due));
            });
        }
    }
}
