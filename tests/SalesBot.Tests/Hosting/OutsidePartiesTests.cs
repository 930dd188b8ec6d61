using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Host.Api.Webhooks;
using SalesBot.Host.Channels.Mail;
using SalesBot.Host.Hosting;
using SalesBot.Mail;
using SalesBot.Reminders;
using SalesBot.Tests.Channels.Mail;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Hosting;

/// <summary>Who outside is silent delays nobody else.</summary>
public sealed class OutsidePartiesTests : OrderTest
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(50);

    [Fact] // L1
    public async Task While_a_mail_server_and_a_listener_say_nothing_a_reminder_speaks()
    {
        await using var mail = new SmtpServer { Silent = true };
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = WebhooksSetup.Http();
        var webhooks = Webhooks(http, ((IPEndPoint)listener.LocalEndpoint).Port);
        await webhooks.Send(default);
        await Posted();
        await Anna.Says("89161230000 Кузьмин Олег забор -> Петрова").Clicks("Готово");
        await Office.Change(db =>
        {
            var now = Office.Clock.GetUtcNow();
            for (var letter = 0; letter < 20; letter++)
                db.Mail.Add(new MailMessage { To = $"client{letter}@b.ru", Subject = "s", Body = "b", CreatedAt = now, DueAt = now });
            return Task.CompletedTask;
        });
        Office.Clock.Advance(TimeSpan.FromSeconds(31));
        var spoken = new TaskCompletionSource();
        await using var app = Clockwork(mail, webhooks, spoken);
        await app.StartAsync();
        await mail.Connected.Task.WaitAsync(patience);
        using var hangs = await listener.AcceptTcpClientAsync().WaitAsync(patience);

        Office.Clock.Advance(TimeSpan.FromMinutes(5));
        await spoken.Task.WaitAsync(patience);
        // Both are still waited for, and have been all the time.
        Assert.Equal(1, await Office.Read(db => db.Mail.MaxAsync(letter => letter.Attempts)));
        Assert.Null(await Office.Read(db => db.Mail.Select(letter => letter.Error).FirstOrDefaultAsync(error => error != null)));
        await Petrova.Sees("Напоминание");
        listener.Stop();
    }

    private DueWebhooks Webhooks(HttpClient http, int port) => new(
        Office.Database,
        Office.Office,
        Listens(port),
        new WebhookSender(http, Listens(port), TimeProvider.System).Send,
        NullLogger<DueWebhooks>.Instance,
        () => { });

    private static Listener Listens(int port) =>
        new("", new Uri($"http://127.0.0.1:{port}/events"), [new byte[32]], EventKinds.Usual);

    private WebApplication Clockwork(SmtpServer mail, DueWebhooks webhooks, TaskCompletionSource spoken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var settings = HostSettings.Read(builder.Configuration, []);
        builder.AddCore(settings);
        builder.Services.AddSingleton<TimeProvider>(Office.Clock);
        builder.Services.AddSingleton(Office.Database);
        var letters = new DueMail(
            Office.Database,
            Office.Office,
            new SmtpMailer(new SmtpOptions { Host = "127.0.0.1", Port = mail.Port, Tls = MailTls.None, From = "sales@example.com" }).Send,
            NullLogger<DueMail>.Instance,
            () => { });
        var reminders = new DueReminders(Office.Database, Office.Office, NullLogger<DueReminders>.Instance, () => { });
        builder.Services.AddSingleton(new DueWork("mail", letters.Send) { Apart = true });
        builder.Services.AddSingleton(new DueWork("webhooks", webhooks.Send) { Apart = true });
        builder.Services.AddSingleton(new DueWork("reminders", async stop =>
        {
            if (await reminders.Send(stop) > 0) spoken.TrySetResult();
        })
        { Next = reminders.Next });
        builder.AddClockwork(settings);
        return builder.Build();
    }
}
