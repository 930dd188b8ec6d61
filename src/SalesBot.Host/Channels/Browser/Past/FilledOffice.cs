using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>
/// Fills a new demo's office with three months of work (15.1), beside the page, which can be used at once: the past is played into a file
/// of its own and put in the place of the empty office when it is whole. An office that somebody has begun to use is replaced only when
/// they say so.
/// </summary>
internal sealed class FilledOffice(
    IConfiguration configuration, HostSettings settings, Database database, BrowserHistory history, MoveClock move, DemoClock clock,
    WorkingCalendar calendar, ILogger<FilledOffice> log, IHostApplicationLifetime lifetime)
{
    private readonly Lock changing = new();
    private Task filling = Task.CompletedTask;
    private bool begun;
    private PastOffice? ready;

    /// <summary>How much is done, in percent; 100: it waits to be opened; null: there is nothing to be said of it.</summary>
    public int? Percent { get; private set; }

    /// <summary>Grows when the office has been replaced: pages begin anew then.</summary>
    public int Replaced { get; private set; }

    /// <summary>How many callers are played.</summary>
    public int Callers { get; set; } = PlayPast.Callers;

    /// <summary>Begins, once, for the first visitor and in their language; in an office that holds anything, never.</summary>
    public async Task Begin(string language, CancellationToken stop)
    {
        if (begun || settings.DemoIsEmpty || database.File is null) return;
        lock (changing)
        {
            if (begun) return;
            begun = true;
        }

        Forget();
        if (await history.IsUsed(stop)) return;
        Tell(0);
        filling = Task.Run(() => Fill(language, lifetime.ApplicationStopping), CancellationToken.None);
    }

    /// <summary>Completes when the past has been played.</summary>
    public Task Done => filling;

    /// <summary>Puts the filled office in the place of the other one; nothing when there is none.</summary>
    public async Task Open()
    {
        PastOffice? office;
        lock (changing) (office, ready) = (ready, null);
        if (office is null) return;
        await using (office)
        {
            await office.CopyInto(database.ConnectionString);
            // Before anything wakes the pages: they begin anew, and are not told of three months message by message.
            Replaced++;
            await move.Restore(CancellationToken.None);
        }

        Tell(null);
    }

    private string Place => Path.GetFullPath(settings.StatePath + ".past");

    // What an earlier start did not come to the end with.
    private void Forget()
    {
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(Place)!, Path.GetFileName(Place) + "*")) File.Delete(left);
    }

    private async Task Fill(string language, CancellationToken stop)
    {
        try
        {
            var end = clock.GetUtcNow();
            var began = TimeProvider.System.GetTimestamp();
            var office = await PastOffice.Open(configuration, settings, Place, end - PlayPast.Length, language);
            try
            {
                await PlayPast.Run(office, calendar, end, Callers, share => Tell(Math.Min(99, (int)(share * 100))), stop);
            }
            catch
            {
                await office.DisposeAsync();
                throw;
            }

            log.LogInformation("Three months of work were played in {Time}", TimeProvider.System.GetElapsedTime(began));
            ready = office;
            if (await history.IsUsed(stop)) Tell(100);
            else await Open();
        }
        catch (Exception wrong) when (!stop.IsCancellationRequested)
        {
            log.LogError(wrong, "The office could not be filled; it stays as it is");
            Tell(null);
        }
        catch (OperationCanceledException)
        {
            // The next start begins anew: nothing of it has been shown.
        }
    }

    private void Tell(int? percent)
    {
        if (Percent == percent && percent is not null) return;
        Percent = percent;
        history.Announce();
    }
}
