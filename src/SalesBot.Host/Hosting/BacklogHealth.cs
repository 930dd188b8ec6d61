using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Reminders;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Whether what is due goes out: messages, reminders, events for another program. What waits is safe, so never worse than degraded.
/// </summary>
internal sealed class BacklogHealth(Database database, TimeProvider clock, OutboxSender sender) : IHealthCheck
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var problems = await Problems(cancellationToken);
            return problems.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join("; ", problems));
        }
        catch (Exception failure) when (StorageTroubles.Of(failure) is not null)
        {
            return HealthCheckResult.Degraded(string.Join("; ", Paused().Append("not known while the database cannot be read")));
        }
    }

    private async Task<List<string>> Problems(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = clock.GetUtcNow();
        var since = now - patience;
        var problems = Paused();
        problems.AddRange((await Backlog.Read(db, now, stop)).Where(backlog => backlog.Oldest < since)
            .Select(backlog => $"messages waiting for {backlog.Channel}: {backlog.Count}, the oldest for {Minutes(now - backlog.Oldest)}"));
        if (await db.Reminders.Where(reminder => reminder.State == ReminderState.Active && reminder.DueAt < since)
            .OrderBy(reminder => reminder.DueAt).Select(reminder => (DateTimeOffset?)reminder.DueAt).FirstOrDefaultAsync(stop) is { } late)
            problems.Add($"a reminder is late by {Minutes(now - late)}: does the clockwork run?");
        if (await db.WebhookCursors.FirstOrDefaultAsync(cursor => cursor.FailingSince != null, stop) is { } silent)
            problems.Add(
                $"the listener of webhooks has not taken anything for {Minutes(now - silent.FailingSince!.Value)}: {silent.Error}");
        return problems;
    }

    private List<string> Paused() =>
        [.. sender.Troubles().Select(trouble => $"{trouble.Channel} takes no messages, for {Minutes(trouble.For)}: {trouble.Reason}")];

    private static string Minutes(TimeSpan span) => $"{Math.Floor(span.TotalMinutes):0} min";
}
