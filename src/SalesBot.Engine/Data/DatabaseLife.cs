using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>
/// Which life of the database it is, in one row: a backup put back begins another. Whatever others outside keep of us - ids of events, of
/// letters, cursors - carries it, so that the same number of another life is not taken for the same thing (D16).
/// </summary>
public sealed class DatabaseLife
{
    private const int OnlyId = 1;
    private const int Letters = 8;

    /// <summary>The key of the only row.</summary>
    public int Id { get; set; } = OnlyId;

    /// <summary>Its name: eight small letters and digits at random.</summary>
    public required string Key { get; set; }

    /// <summary>The name of the present life; given when it is first asked for.</summary>
    public static Task<string> Of(Database database, CancellationToken stop) => SalesBot.Data.Database.Again(async () =>
    {
        await using var db = database.Open();
        if (await Read(db, stop) is { } known) return known.Key;
        var life = New();
        db.Add(life);
        await db.SaveChangesAsync(stop);
        return life.Key;
    });

    /// <summary>Begins another life and returns its name.</summary>
    public static Task<string> Begin(Database database, CancellationToken stop) => SalesBot.Data.Database.Again(async () =>
    {
        await using var db = database.Open();
        var life = New();
        if (await Read(db, stop) is { } former) former.Key = life.Key;
        else db.Add(life);
        await db.SaveChangesAsync(stop);
        return life.Key;
    });

    private static Task<DatabaseLife?> Read(SalesBotDb db, CancellationToken stop) =>
        db.Set<DatabaseLife>().FirstOrDefaultAsync(life => life.Id == OnlyId, stop);

    private static DatabaseLife New() =>
        new() { Key = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", Letters) };
}
