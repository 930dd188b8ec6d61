using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Records;

namespace SalesBot.Erasing;

/// <summary>
/// Looks for a person in every text of every table: a table that is added later is looked through too. All rows are read once, one in
/// memory at a time; about a second for 100 MB.
/// </summary>
public static class SweepTables
{
    private static readonly MethodInfo inTable = typeof(SweepTables).GetMethod(nameof(In), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What names them.</summary>
    public static async Task<IReadOnlyList<FoundRow>> Find(SalesBotDb db, Someone who, IReadOnlyList<PersonalTable> rules)
    {
        var found = new List<FoundRow>();
        foreach (var table in db.Model.GetEntityTypes())
        {
            var rule = rules.FirstOrDefault(rule => rule.Rows == table.ClrType);
            if (rule?.PassOver == true || table.FindPrimaryKey() is null) continue;
            var fate = new RowFate(who, table, rule);
            if (fate.HasTexts) await (Task)inTable.MakeGenericMethod(table.ClrType).Invoke(null, [db, fate, found])!;
        }

        return found;
    }

    /// <summary>Does with them what was decided; those of the record are the record's own affair.</summary>
    public static async Task Erase(SalesBotDb db, IReadOnlyList<FoundRow> found)
    {
        foreach (var row in found.Where(row => row.Row is not AuditRecord))
        {
            if (await db.FindAsync(row.Table.ClrType, row.Key) is not { } tracked) continue;
            if (row.Remove) db.Remove(tracked);
            else foreach (var (name, left) in row.Left) db.Entry(tracked).Property(name).CurrentValue = left;
        }

        await db.SaveChangesAsync();
    }

    private static async Task In<T>(SalesBotDb db, RowFate fate, List<FoundRow> found) where T : class
    {
        await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable())
            if (fate.Of(row) is { } one) found.Add(one);
    }
}
