using Microsoft.Data.Sqlite;
using SalesBot.Backups;
using SalesBot.Data;

namespace SalesBot.Tests.Backups;

/// <summary>What went wrong with a copy, and how it stands (15.7).</summary>
public sealed class BackupTroublesTests
{
    [Fact] // 15.7
    public void What_the_system_says_is_told_apart()
    {
        Assert.Equal(BackupTrouble.NoFolder, BackupTroubles.Of(new DirectoryNotFoundException()));
        Assert.Equal(BackupTrouble.NotWritable, BackupTroubles.Of(new UnauthorizedAccessException()));
        Assert.Equal(BackupTrouble.NotWritable, BackupTroubles.Of(new IOException("Read-only file system", 30)));
        Assert.Equal(BackupTrouble.Full, BackupTroubles.Of(new IOException("No space left on device", 28)));
        Assert.Equal(BackupTrouble.Other, BackupTroubles.Of(new IOException("Input/output error", 5)));
        Assert.Equal(BackupTrouble.Full, BackupTroubles.Of(new StorageException(
            StorageTrouble.Away, "cannot be created", new IOException("No space left on device", 28))));
        Assert.Equal(BackupTrouble.DatabaseDamaged, BackupTroubles.Of(new SqliteException("malformed", 11)));
        Assert.Null(BackupTroubles.Of(new InvalidOperationException()));
    }

    [Fact] // 15.7
    public void Health_says_when_the_last_try_failed_and_when_no_copy_comes_about()
    {
        Assert.Null(BackupState.Begun.Trouble(TimeSpan.FromHours(1)));
        Assert.Contains("no nightly copy", BackupState.Begun.Trouble(TimeSpan.FromHours(3)), StringComparison.Ordinal);
        var done = new BackupState(new DateOnly(2026, 11, 27), TimeSpan.FromHours(5), null, TimeSpan.Zero);
        Assert.Null(done.Trouble(TimeSpan.FromHours(30)));
        Assert.NotNull(done.Trouble(TimeSpan.FromHours(32)));
        Assert.EndsWith("failed: disk", (done with { Problem = "disk" }).Trouble(TimeSpan.FromHours(6)), StringComparison.Ordinal);
    }
}
