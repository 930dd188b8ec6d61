using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Files;

namespace SalesBot.Privacy;

/// <summary>Exports of a person's data are no archive: the bot's own copies go after a day, and when anybody is erased.</summary>
internal static class OldExports
{
    /// <summary>How their names begin; the bot made them, so they are nobody's.</summary>
    public const string Prefix = "privacy-";

    private static readonly TimeSpan kept = TimeSpan.FromDays(1);

    public static async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        return await Erase(db, now - kept, stop);
    }

    public static Task<int> Erase(SalesBotDb db) => Erase(db, DateTimeOffset.MaxValue, default);

    private static async Task<int> Erase(SalesBotDb db, DateTimeOffset before, CancellationToken stop)
    {
        var files = await db.Files.Where(file => file.PersonId == null && file.State == FileState.Here && file.At < before
            && file.Name.StartsWith(Prefix)).Select(file => file.Id).ToListAsync(stop);
        if (files.Count == 0) return 0;
        await db.FileContents.Where(content => files.Contains(content.FileId)).ExecuteDeleteAsync(stop);
        await db.Files.Where(file => files.Contains(file.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.State, FileState.Missing), stop);
        return files.Count;
    }
}
