using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Tests.Rights;

/// <summary>
/// Notes which card each update is answered with, as it is put into the outbox: many are taken in one commit, and none need be sent to be
/// looked at.
/// </summary>
internal sealed class Answers : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<string, Screen> screens = new(StringComparer.Ordinal);

    /// <summary>The last card that answers an update; null when it was answered by a toast alone.</summary>
    public Screen? To(Incoming update) => screens.GetValueOrDefault($"{update.Channel}:{update.UpdateId}");

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        var tracked = eventData.Context!.ChangeTracker;
        if (tracked.Entries<SeenUpdate>().FirstOrDefault()?.Entity is { } update)
            foreach (var answer in tracked.Entries<OutboxMessage>()
                .Where(entry => entry is { State: EntityState.Added, Entity.Kind: "reply" }))
            {
                screens[update.Id] = ScreenJson.Read(answer.Entity.Screen);
            }

        return ValueTask.FromResult(result);
    }
}
