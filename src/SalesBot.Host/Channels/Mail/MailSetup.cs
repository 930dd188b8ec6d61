using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Mail.In;
using SalesBot.Host.Hosting;
using SalesBot.Mail;

namespace SalesBot.Host.Channels.Mail;

/// <summary>Letters to clients, where a mail server is configured, and from them, where a mailbox is.</summary>
internal static class MailSetup
{
    /// <summary>Adds the mailer and its due work, and the reader.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var options = SettingsException.ThrowIfAny(mistakes => SmtpOptions.Read(builder.Configuration, mistakes));
        builder.Services.AddSingleton(options);
        builder.AddMailbox(options);
        if (!options.IsOn) return;
        builder.Services.AddSingleton(provider => new DueMail(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<Office>(),
            new SmtpMailer(options).Send,
            provider.GetRequiredService<ILogger<DueMail>>(),
            provider.GetRequiredService<OutboxSender>().Wake));
        builder.Services.AddHostedService<MailWarning>();
        builder.Services.AddSingleton(provider => new DueWork("mail", provider.GetRequiredService<DueMail>().Send) { Apart = true });
    }
}
