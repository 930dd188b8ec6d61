using SalesBot.Data;
using SalesBot.Data.Engines;

namespace SalesBot.Backups;

/// <summary>How it came out when there was no trouble.</summary>
internal enum NightlyCopy
{
    /// <summary>It is made, and was looked at.</summary>
    Made,

    /// <summary>It was there before.</summary>
    WasThere,

    /// <summary>Another process is making it.</summary>
    UnderWay,
}

/// <summary>
/// Makes the copy of one night: a whole, consistent one, which is looked at before it gets the name that counts. Safe in several
/// processes: a lock beside the database lets one of them do it.
/// </summary>
internal static class MakeNightlyCopy
{
    /// <summary>Makes it, unless it is there; then clears away what is no longer kept.</summary>
    /// <exception cref="Exception">There is no copy; <see cref="BackupTroubles"/> says why.</exception>
    public static async Task<NightlyCopy> Run(Database database, string folder, DateOnly night, CancellationToken stop)
    {
        if (!Directory.Exists(folder)) throw new BackupException(BackupTrouble.NoFolder, $"There is no folder {folder}.");
        var names = NamesOf(database);
        var path = Path.Combine(folder, names.Of(night));
        if (File.Exists(path)) return NightlyCopy.WasThere;
        using var alone = SqliteFile.LockIfFree(database.File + ".backing-up");
        if (alone is null) return NightlyCopy.UnderWay;
        if (File.Exists(path)) return NightlyCopy.WasThere;
        ClearDrafts(folder, names);
        await Write(database, path, stop);
        return NightlyCopy.Made;
    }

    /// <summary>Removes the copies that are no longer kept; returns how many.</summary>
    /// <exception cref="IOException">One of them cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">One of them may not be removed.</exception>
    public static int ClearOld(Database database, string folder, DateOnly tonight)
    {
        var names = NamesOf(database);
        var old = OldCopies.Of(Nights(folder, names), tonight);
        foreach (var night in old) File.Delete(Path.Combine(folder, names.Of(night)));
        return old.Count;
    }

    /// <summary>The last night of which there is a copy; null for none.</summary>
    public static DateOnly? Last(Database database, string folder) => Directory.Exists(folder)
        ? Nights(folder, NamesOf(database)).Select(night => (DateOnly?)night).Max() : null;

    private static async Task Write(Database database, string path, CancellationToken stop)
    {
        var draft = path + BackupNames.Draft;
        try
        {
            await database.Backup(draft, stop);
            // After a power cut the name that counts must not stand on what was never written.
            using (var written = File.OpenHandle(draft, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(written);
            if (await CheckSqlite.MistakeIn(draft, database, stop) is { } mistake)
                throw new BackupException(BackupTrouble.CopyDamaged, $"The copy {draft} is no good: {mistake}");
            File.Move(draft, path);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static void ClearDrafts(string folder, BackupNames names)
    {
        foreach (var name in Names(folder).Where(names.IsDraft)) File.Delete(Path.Combine(folder, name));
    }

    private static IEnumerable<DateOnly> Nights(string folder, BackupNames names) => Names(folder).Select(names.NightOf).OfType<DateOnly>();

    private static List<string> Names(string folder) => [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))];

    private static BackupNames NamesOf(Database database) => new(Path.GetFileNameWithoutExtension(database.File)!);
}
