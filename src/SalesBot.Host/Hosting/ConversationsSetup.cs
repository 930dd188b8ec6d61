using SalesBot.Campaigns;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Mail;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Letters;
using SalesBot.Meetings;
using SalesBot.MissedCalls;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reactions;
using SalesBot.Reminders;
using SalesBot.Today;
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
            MailIsOn = provider.GetRequiredService<SmtpOptions>().IsOn,
            Seller = provider.GetRequiredService<HostSettings>().Seller,
        });
        services.AddSingleton<Strangers>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<NotSavedNotice>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Inbox>(provider, WakeSender(provider)));
        services.AddSingleton<Receive>(provider => provider.GetRequiredService<Inbox>().Receive);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueReminders>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("reminders", provider.GetRequiredService<DueReminders>().Send));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueMeetings>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("meetings", provider.GetRequiredService<DueMeetings>().Ask));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueMissedCalls>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("missed-calls", provider.GetRequiredService<DueMissedCalls>().Send));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueLetters>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("letters", provider.GetRequiredService<DueLetters>().Send));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueRuleRuns>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("rules", provider.GetRequiredService<DueRuleRuns>().Work));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueCampaignCalls>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("campaign-calls", provider.GetRequiredService<DueCampaignCalls>().Send));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueReturns>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("returns", provider.GetRequiredService<DueReturns>().Tell));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueGathered>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("gathered", provider.GetRequiredService<DueGathered>().Send));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueReactions>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("reactions", provider.GetRequiredService<DueReactions>().Tell));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DueDigests>(provider, WakeSender(provider)));
        services.AddSingleton(provider => new DueWork("digests", provider.GetRequiredService<DueDigests>().Send));
        services.AddHostedService<TakingTurns>();
    }

    private static Action WakeSender(IServiceProvider provider) => provider.GetRequiredService<OutboxSender>().Wake;

    private sealed class TakingTurns(Inbox inbox) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => inbox.Run(stoppingToken);
    }
}
