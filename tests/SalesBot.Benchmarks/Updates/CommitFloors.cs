using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SalesBot.Conversations;
using SalesBot.Data;
using Database = SalesBot.Data.Database;

namespace SalesBot.Benchmarks.Updates;

/// <summary>What the storage takes for the least that an update can be: that it has been.</summary>
internal static class CommitFloors
{
    private const int Times = 500;
    private static int last;

    /// <summary>A row a commit, a row in a commit with 31 others, and a row with a context and a save of its own.</summary>
    public static IEnumerable<Load> All(Database database) =>
    [
        new("floor: raw commit", () => Each(Times, () => Commit(database, 1))),
        new("floor: group commit of 32", () => Each(Times, () => Commit(database, 32))),
        new("floor: one save an update", () => Each(Times, () => Save(database))),
    ];

    private static async Task<List<double>> Each(int times, Func<Task<int>> once)
    {
        var took = new List<double>();
        for (var n = 0; n < times; n++)
        {
            var began = Stopwatch.GetTimestamp();
            var rows = await once();
            took.AddRange(Enumerable.Repeat(Stopwatch.GetElapsedTime(began).TotalMilliseconds, rows));
        }

        return took;
    }

    private static async Task<int> Commit(Database database, int rows)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = write.Transaction.GetDbTransaction();
        for (var n = 0; n < rows; n++)
        {
            command.CommandText = FormattableString.Invariant(
                $"INSERT INTO \"SeenUpdates\" (\"Id\", \"At\") VALUES ('floor:{++last}', {Moment(database)})");
            await command.ExecuteNonQueryAsync();
        }

        await write.Commit();
        return rows;
    }

    private static async Task<int> Save(Database database)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db);
        db.SeenUpdates.Add(new SeenUpdate { Id = $"floor:{++last}", At = TimeProvider.System.GetUtcNow() });
        await db.SaveChangesAsync();
        await write.Commit();
        return 1;
    }

    private static string Moment(Database database) => database.Provider == StorageProvider.Sqlite ? "0" : "'2026-01-01T00:00:00Z'";
}
