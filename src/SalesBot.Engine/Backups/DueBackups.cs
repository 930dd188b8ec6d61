using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

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
        try
        {
            var copy = await MakeNightlyCopy.Run(database, folder.Path, night, stop);
            if (copy == NightlyCopy.Made) Tidy(folder, night);
            state = copy == NightlyCopy.UnderWay ? state with { Next = Uptime + afterAnother }
                : new BackupState(night, Uptime, Problem: null, Next: TimeSpan.Zero);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && BackupTroubles.Of(failure) is not null)
        {
            await Fail(folder, night, failure, stop);
        }
    }

    // That an old copy cannot be removed makes the new one no worse.
    private void Tidy(BackupFolder folder, DateOnly night)
    {
        log.LogInformation("The database was copied to {Folder}: the copy of {Night} is whole", folder.Path, night);
        try
        {
            MakeNightlyCopy.ClearOld(database, folder.Path, night);
        }
        catch (Exception failure) when (BackupTroubles.Of(failure) is not null)
        {
            log.LogWarning(failure, "Old copies in {Folder} cannot be removed", folder.Path);
        }
    }

    private async Task Fail(BackupFolder folder, DateOnly night, Exception failure, CancellationToken stop)
    {
        log.LogError(failure, "The nightly copy to {Folder} failed; it is tried again in an hour", folder.Path);
        state = state with { Problem = (failure.InnerException ?? failure).Message, Next = Uptime + afterFailure };
        var news = new BackupNews(folder.Path, BackupTroubles.Of(failure)!.Value, state.Problem, LastNight(folder));
        await rows.Each((_, _) => Task.FromResult(new List<DateOnly> { night }), (work, id) => Tell(work, id, news), stop);
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

    // The key of the row lets one process tell, as with an update that comes twice.
    private static async Task<bool> Tell(Work work, DateOnly night, BackupNews news)
    {
        var id = $"backup:{night:yyyy-MM-dd}";
        if (await work.Db.SeenUpdates.AnyAsync(seen => seen.Id == id)) return false;
        work.Db.SeenUpdates.Add(new SeenUpdate { Id = id, At = work.Now });
        foreach (var admin in await Staff.With(work, Role.Admin))
            await work.Notify(admin, new Notice(NoticeKinds.Backup, phrases => news.Draw(phrases, night)) { Priority = Priority.Bulk });
        return true;
    }
}
