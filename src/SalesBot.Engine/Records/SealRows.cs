using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>Seals documents as they are saved, and finds those that were changed behind the bot's back (D31).</summary>
public static class SealRows
{
    private const int Batch = 1000;
    private static readonly MethodInfo anew = Method(nameof(Anew));
    private static readonly MethodInfo check = Method(nameof(CheckTable));

    /// <summary>The seal of a document as it stands.</summary>
    public static string Of(ISealed document, RecordKey key)
    {
        var values = string.Join('|', document.Facts.Select(fact => fact.Value));
        return $"{values}#{key.SumOf($"row\n{document.Identity}\n{values}")}";
    }

    /// <summary>Seals what is about to be saved.</summary>
    internal static Task Before(SalesBotDb db, CancellationToken stop)
    {
        foreach (var entry in db.ChangeTracker.Entries<ISealed>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
            entry.Property(nameof(ISealed.Seal)).CurrentValue = Of(entry.Entity, db.RecordKey);
        return Task.CompletedTask;
    }

    /// <summary>Seals all documents as they stand; part of making the database ready, and of sealing the record anew.</summary>
    internal static async Task All(SalesBotDb db, CancellationToken stop)
    {
        foreach (var table in Tables(db)) await (Task)anew.MakeGenericMethod(table).Invoke(null, [db, stop])!;
    }

    /// <summary>The documents that are not as the bot saved them, or gone, in order of their tables; at most so many.</summary>
    public static async Task<IReadOnlyList<BrokenSeal>> Broken(SalesBotDb db, int most)
    {
        var broken = new List<BrokenSeal>();
        foreach (var table in Tables(db)) await (Task)check.MakeGenericMethod(table).Invoke(null, [db, most, broken])!;
        return broken;
    }

    private static IEnumerable<Type> Tables(SalesBotDb db) =>
        db.Model.GetEntityTypes().Select(table => table.ClrType).Where(type => type.IsAssignableTo(typeof(ISealed)));

    private static async Task Anew<T>(SalesBotDb db, CancellationToken stop) where T : class, ISealed
    {
        for (var done = 0L; ;)
        {
            var after = done;
            var rows = await db.Set<T>().Where(row => EF.Property<long>(row, "Id") > after).OrderBy(row => EF.Property<long>(row, "Id"))
                .AsNoTracking().Take(Batch).ToListAsync(stop);
            if (rows.Count == 0) return;
            foreach (var row in rows)
            {
                var (id, seal) = ((long)db.Entry(row).Property("Id").CurrentValue!, Of(row, db.RecordKey));
                await db.Set<T>().Where(one => EF.Property<long>(one, "Id") == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => EF.Property<string?>(one, "Seal"), seal), stop);
                done = id;
            }
        }
    }

    private static async Task CheckTable<T>(SalesBotDb db, int most, List<BrokenSeal> broken) where T : class, ISealed
    {
        if (broken.Count >= most) return;
        var numbers = await NumbersGiven.Of(db, T.Letter);
        await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable())
        {
            numbers.Note(row.Identity);
            if (row.Seal == Of(row, db.RecordKey)) continue;
            broken.Add(Describe(row, db.RecordKey));
            if (broken.Count >= most) return;
        }

        var gone = numbers.Gone().Take(most - broken.Count);
        broken.AddRange(gone.Select(number => new BrokenSeal(typeof(T).Name, number, []) { Gone = true }));
    }

    // The values beside a sum that is right tell what was there; where the seal itself was changed, nobody can tell any more.
    private static BrokenSeal Describe(ISealed row, RecordKey key)
    {
        var (values, sum) = row.Seal?.Split('#') is [var before, var made] ? (before, made) : ("", "");
        var known = sum.Length > 0 && sum == key.SumOf($"row\n{row.Identity}\n{values}");
        var parts = values.Split('|');
        return new BrokenSeal(row.GetType().Name, row.Identity, !known || parts.Length != row.Facts.Count ? []
            : [.. row.Facts.Zip(parts).Where(pair => pair.First.Value != pair.Second)
                .Select(pair => new ChangedFact(pair.First.Name, pair.Second, pair.First.Value))]);
    }

    private static MethodInfo Method(string name) => typeof(SealRows).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}

/// <summary>A document that is not as the bot saved it.</summary>
/// <param name="Table">What it is, the end of a text <c>audit.document.NAME</c>.</param>
/// <param name="Identity">Its number.</param>
/// <param name="Changed">What was changed; empty when the seal itself was.</param>
public sealed record BrokenSeal(string Table, string Identity, IReadOnlyList<ChangedFact> Changed)
{
    /// <summary>Whether it is not there any more.</summary>
    public bool Gone { get; init; }
}

/// <summary>What was changed of a document.</summary>
/// <param name="Name">The end of a text <c>audit.fact.NAME</c>.</param>
/// <param name="Was">As the bot saved it.</param>
/// <param name="Is">As it stands in the database.</param>
public sealed record ChangedFact(string Name, string Was, string Is);
