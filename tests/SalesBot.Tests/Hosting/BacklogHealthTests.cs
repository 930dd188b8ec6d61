using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Delivery;
using SalesBot.Host.Hosting;
using SalesBot.People;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Tests.Hosting;

/// <summary>/health/ready says what waits too long; what waits is safe, so the bot stays ready.</summary>
public sealed class BacklogHealthTests : OfficeTest
{
    [Fact]
    public async Task While_all_goes_out_nothing_is_said()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Office.Pass(TimeSpan.FromSeconds(31));
        Office.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
    }

    [Fact]
    public async Task Messages_that_wait_are_counted_for_each_channel()
    {
        await Office.Change(async db =>
        {
            var address = await db.Addresses.Select(one => one.Id).FirstAsync();
            for (var i = 0; i < 3; i++)
                Outbox.Put(db, new OutboxEntry(address, new Screen { Lines = ["…"] }, "test"), Office.Clock.GetUtcNow());
        });
        Office.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
        Office.Clock.Advance(TimeSpan.FromMinutes(5));
        var found = await Check();
        Assert.Equal((HealthStatus.Degraded, "messages waiting for telegram: 3, the oldest for 7 min"), (found.Status, found.Description));
    }

    [Fact] // K2
    public async Task A_channel_that_takes_nothing_is_named_with_its_reason_at_once()
    {
        Office.Channel.Answer = _ => new SendResult.Later("403 <html>", WholeChannel: true);
        await Anna.Says("/help");
        var found = await Check();
        Assert.Equal((HealthStatus.Degraded, "telegram takes no messages, for 0 min: 403 <html>"), (found.Status, found.Description));
        Office.Channel.Answer = _ => null;
        await Office.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
    }

    [Fact]
    public async Task A_late_reminder_and_a_silent_listener_are_named()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Office.Pass(TimeSpan.FromSeconds(31));
        await Office.Change(db =>
        {
            db.WebhookCursors.Add(new WebhookCursor { Id = 1, FailingSince = Office.Clock.GetUtcNow(), Error = "503" });
            return Task.CompletedTask;
        });
        Office.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("a reminder is late by 4 min: does the clockwork run?; the listener of webhooks has not taken anything for 9 min: 503",
            (await Check()).Description);
        Assert.Equal(1, await Office.Read(db => db.Reminders.CountAsync(reminder => reminder.State == ReminderState.Active)));
    }

    private Task<HealthCheckResult> Check() =>
        new BacklogHealth(Office.Database, Office.Clock, Office.Sender).CheckHealthAsync(new HealthCheckContext());
}
