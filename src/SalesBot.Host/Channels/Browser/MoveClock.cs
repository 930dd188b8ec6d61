using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Host.Channels.Browser;

/// <summary>Moves the demo clock, and keeps how far in the database, so that a restart does not turn it back.</summary>
internal sealed class MoveClock(Database database, DemoClock clock) : IDisposable
{
    private readonly SemaphoreSlim moving = new(1, 1);

    /// <summary>Moves by minutes, or to 09:00 of the next working day when <paramref name="minutes"/> is null.</summary>
    public async Task Move(int? minutes, CancellationToken stop)
    {
        await moving.WaitAsync(stop);
        try
        {
            var by = minutes is { } count ? TimeSpan.FromMinutes(count) : clock.UntilNextDay();
            await Save(clock.Offset + by, stop);
            clock.Forward(by);
        }
        finally
        {
            moving.Release();
        }
    }

    /// <summary>Puts the clock where it was before the restart.</summary>
    public async Task Restore(CancellationToken stop)
    {
        await using (var db = database.Open())
        {
            var saved = await db.DemoOffsets.AsNoTracking().SingleOrDefaultAsync(stop);
            clock.Restore(new TimeSpan(saved?.Ticks ?? 0));
        }

        await Save(clock.Offset, stop);
    }

    /// <inheritdoc />
    public void Dispose() => moving.Dispose();

    private async Task Save(TimeSpan offset, CancellationToken stop)
    {
        await using var db = database.Open();
        // Another process may be starting on the same file: the second one waits here and finds the row.
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var row = await db.DemoOffsets.SingleOrDefaultAsync(stop);
        if (row is null) db.Add(row = new DemoOffset());
        row.Ticks = offset.Ticks;
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
