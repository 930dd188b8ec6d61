using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

/// <summary>A damaged file is known of soon after the start (X6, 12.4).</summary>
public sealed class WholenessProbeTests : StorageTest
{
    [Fact]
    public async Task A_whole_file_is_no_problem()
    {
        using var probe = new WholenessProbe(await Fresh(StorageProvider.Sqlite), NullLogger<WholenessProbe>.Instance);
        await probe.Look(WholenessProbe.Longest, default);
        Assert.Null(probe.Problem);
    }

    [Fact] // X6
    public async Task A_damaged_page_is_told_of()
    {
        // Without a pool the last connection closes the file, and its log with it.
        var database = new Database(
            Sales.Features, StorageProvider.Sqlite, $"Data Source={(await Fresh(StorageProvider.Sqlite)).File};Pooling=False");
        await using (var db = database.Open())
        {
            db.AddRange(Enumerable.Range(0, 2000).Select(i => new Client { Name = $"ООО «Ромашка {i}»" }));
            await db.SaveChangesAsync();
        }

        await Damage(database.File!);
        using var probe = new WholenessProbe(database, NullLogger<WholenessProbe>.Instance);
        await probe.Look(WholenessProbe.Longest, default);
        Assert.Contains("is damaged", probe.Problem, StringComparison.Ordinal);
    }

    private static async Task Damage(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = file.Length / 2 / 4096 * 4096;
        var garbage = new byte[64 * 1024];
        new Random(1).NextBytes(garbage);
        await file.WriteAsync(garbage);
    }
}
