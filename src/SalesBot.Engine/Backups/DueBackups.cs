using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Backups;

/// <summary>
/// Copies the database every night at three of the office's clock, and at the start when the night's copy is missing. What failed is tried
/// again every hour, and the administrators hear of it once a night, whichever processes it failed in.
/// </summary>
public sealed class DueBackups(Database database, Office office, ILogger<DueBackups> log, Action wakeSender)
{
    private static readonly TimeSpan afterFailure = TimeSpan.FromHours(1);
    private static readonly TimeSpan afterAnother = TimeSpan.FromMinutes(1);

    private readonly DueRows rows = new("backup", database, office, log, wakeSender);
    private readonly long started = office.Clock.GetTimestamp();
    private volatile BackupState state = BackupState.Begun;

    /// <summary>What health says of the copies; null while all is well, or when none are asked for.</summary>
    public string? Trouble => Folder is null ? null : state.Trouble(Uptime);

    private BackupFolder? Folder => database.File is null ? null : office.Setting<BackupFolder>();

    private TimeSpan Uptime => office.Clock.GetElapsedTime(started);

    private DateOnly Night => BackupNames.Night(office.Calendar.ToLocal(office.Clock.GetUtcNow()));

    /// <summary>Whether it is time. Nothing is asked of the folder: a disk that does not answer must not hold up others.</summary>
    public Task<bool> Wait(CancellationToken stop) => Task.FromResult(Folder is not null && state.IsDue(Night, Uptime));

    /// <summary>Makes the copy that is due.</summary>
    public async Task Make(CancellationToken stop)
    {
        if (Folder is not { } folder) return;
        var night = Night;
        NightlyCopy copy;
        try
        {
            copy = await MakeNightlyCopy.Run(database, folder.Path, night, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && BackupTroubles.Of(failure) is not null)
        {
            await Fail(folder, night, failure, stop);
            return;
        }

        state = copy == NightlyCopy.UnderWay ? state with { Next = Uptime + afterAnother }
            : new BackupState(night, Uptime, Problem: null, Next: TimeSpan.Zero);
        if (copy == NightlyCopy.Made) await Tidy(folder, night, stop);
    }

    private async Task Tidy(BackupFolder folder, DateOnly night, CancellationToken stop)
    {
        log.LogInformation("The database was copied to {Folder}: the copy of {Night:yyyy-MM-dd} is whole", folder.Path, night);
        try
        {
            MakeNightlyCopy.ClearOld(database, folder.Path, night);
        }
        catch (Exception failure) when (BackupTroubles.Of(failure) is not null)
        {
            // That an old copy cannot be removed makes the new one no worse.
            log.LogWarning(failure, "Old copies in {Folder} cannot be removed", folder.Path);
        }

        await rows.Each(Only(night), (work, id) => TellOfBackup.Made(work, id), stop);
    }

    private async Task Fail(BackupFolder folder, DateOnly night, Exception failure, CancellationToken stop)
    {
        var trouble = BackupTroubles.Of(failure)!.Value;
        var reason = (failure.InnerException ?? failure).Message;
        log.LogError(trouble == BackupTrouble.Other ? failure : null,
            "The nightly copy to {Folder} failed and is tried again in an hour: {Reason}", folder.Path, reason);
        state = state with { Problem = reason, Next = Uptime + afterFailure };
        var news = new BackupNews(folder.Path, trouble, reason, LastNight(folder));
        await rows.Each(Only(night), (work, id) => TellOfBackup.Failed(work, id, news), stop);
    }

    private DateOnly? LastNight(BackupFolder folder)
    {
        try
        {
            return MakeNightlyCopy.Last(database, folder.Path);
        }
        catch (Exception failure) when (BackupTroubles.Of(failure) is not null)
        {
            return null;
        }
    }

    private static Func<SalesBotDb, DateTimeOffset, Task<List<DateOnly>>> Only(DateOnly night) =>
        (_, _) => Task.FromResult(new List<DateOnly> { night });
}
