using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Finds out every few seconds whether anything can be saved (X6): a small write, taken back, in the queue of all writers. That a database
/// can be read says nothing of that: it may be locked, full, or another program's by now.
/// </summary>
internal sealed class SavingProbe(Database database, TimeProvider clock, ILogger<SavingProbe> log) : BackgroundService
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Below this, in bytes, the next write may be the last.</summary>
    private const long NoRoom = Megabyte;

    /// <summary>Below this, in bytes, somebody should look after the disk.</summary>
    private const long LittleRoom = 100 * Megabyte;

    private static readonly TimeSpan pause = TimeSpan.FromSeconds(3);

    // Longer than a writer's own patience with a locked file, which says better what is wrong.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(15);

    /// <summary>Why nothing can be saved, for the operator; null while it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>What will be a problem soon; null when nothing is.</summary>
    public string? Warning => Problem is null && Room() is { } room && room < LittleRoom
        ? $"little room is left on the disk of {database.Place}: {room / Megabyte} MB" : null;

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken stop)
    {
        var found = await Try(stop);
        if (found is not null && Problem is null) log.LogError("Nothing can be saved: {Problem}", found);
        if (found is null && Problem is not null) log.LogInformation("Saving works again");
        Problem = found;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do await Look(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<string?> Try(CancellationToken stop)
    {
        if (Room() < NoRoom) return StorageTroubles.Describe(StorageTrouble.Full, database.Place);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(patience);
        try
        {
            await database.Guard(async () =>
            {
                await using var db = database.Open();
                await using var write = await database.BeginWrite(db, late.Token);
                db.Add(new SeenUpdate { Id = $"probe:{Guid.NewGuid():N}", At = clock.GetUtcNow() });
                return await db.SaveChangesAsync(late.Token);
            });
            return null;
        }
        catch (StorageException trouble)
        {
            return trouble.Message;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"The database {database.Place} has let nobody write for {patience.TotalSeconds:0} s.";
        }
    }

    // Null where a server looks after its own disk.
    private long? Room() => database.File is { } file ? new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace : null;
}
