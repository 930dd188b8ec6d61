using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Hosting;
using SalesBot.Mailboxes;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>Letters that come by themselves, where a mailbox is configured; else nothing runs.</summary>
internal static class ImapSetup
{
    /// <summary>Adds the reader and its health.</summary>
    public static void AddMailbox(this WebApplicationBuilder builder, SmtpOptions smtp)
    {
        var options = SettingsException.ThrowIfAny(mistakes => ImapOptions.Read(builder.Configuration, mistakes));
        if (!options.IsOn) return;
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(provider => new MailboxDesk(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<Office>(), provider.GetRequiredService<OutboxSender>(),
            options.Name));
        services.AddSingleton(provider => new TakeMail(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<Office>(),
            provider.GetRequiredService<OutboxSender>().Wake));
        services.AddSingleton(provider => new ReadMail(provider.GetRequiredService<Office>(), Ours(options, smtp)));
        services.AddSingleton(_ => new ImapDoor(options));
        services.AddSingleton<OneLetter>();
        services.AddSingleton<MailboxSession>();
        services.AddHostedService<MailboxReader>();
        services.AddHealthChecks().AddCheck<MailboxHealth>("mailbox", tags: ["ready"]);
    }

    /// <summary>The office's own addresses that the settings name, in lower case.</summary>
    internal static IReadOnlyList<string> Ours(ImapOptions options, SmtpOptions smtp) =>
    [
        .. new[] { options.User, smtp.ReplyTo, smtp.From }.Select(text => EmailAddress.FindIn(text)?.Address.Key).OfType<string>()
            .Distinct(),
    ];
}
