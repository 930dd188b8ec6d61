using SalesBot.Data;

namespace SalesBot.Host.Hosting;

/// <summary>
/// Reads the database's file through once after the start, beside the work (X6): a damaged page shows at once and not when somebody needs
/// it. A file that takes longer than <see cref="Longest"/> (some 10 GB) is read that far and no farther; the nightly copy reads all.
/// </summary>
internal sealed class WholenessProbe(Database database, ILogger<WholenessProbe> log) : BackgroundService
{
    /// <summary>How long it reads at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with the file; null when nothing is known to be.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads it.</summary>
    public async Task Look(TimeSpan longest, CancellationToken stop)
    {
        try
        {
            var check = await database.QuickCheck(longest, stop);
            if (check.Mistake is { } mistake) Problem = $"The database {database.Place} is damaged: {mistake}. Restore a backup.";
            else if (!check.ToTheEnd)
                log.LogInformation("The file of the database was looked through for {Time} and is whole so far", longest);
        }
        catch (StorageException trouble)
        {
            Problem = trouble.Message;
        }

        if (Problem is not null) log.LogError("The database is not whole: {Problem}", Problem);
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Look(Longest, stoppingToken);
}
