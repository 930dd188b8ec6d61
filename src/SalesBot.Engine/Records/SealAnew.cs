using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>
/// Seals the whole record with the present key when the former one is lost (X10). What is missing stays missing; that it was done, and
/// the last sum before, is on the record, and sums sent away before are none of it any more.
/// </summary>
public static class SealAnew
{
    private const int Batch = 1000;

    /// <summary>Does it in one commit; returns how many records there are.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static Task<long> Run(Database database, DateTimeOffset now, CancellationToken stop) => database.Guard(async () =>
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        var head = await AuditChain.Head(db, stop);
        var before = head.Hash;
        (head.Hash, head.KeyedFrom) = (await Chain(db, stop), db.RecordKey.IsSet ? 1 : null);
        await SealRows.All(db, stop);
        head.RowsSealed = true;
        head.Sum = head.SumBy(db.RecordKey);
        await db.SaveChangesAsync(stop);
        db.Audit.Add(new AuditRecord
        {
            At = now,
            Channel = "console",
            Action = "audit.sealed-anew",
            Details = JsonSerializer.Serialize(new { before }),
        });
        await db.SaveChangesAsync(stop);
        await write.Commit(stop);
        return head.Sequence;
    });

    private static async Task<string> Chain(SalesBotDb db, CancellationToken stop)
    {
        var (number, previous) = (0L, AuditChain.Beginning);
        for (; ; )
        {
            var from = number;
            var records = await db.Audit.AsNoTracking().Where(record => record.Sequence > from).OrderBy(record => record.Sequence)
                .Take(Batch).ToListAsync(stop);
            if (records.Count == 0) return previous;
            foreach (var record in records)
            {
                record.PreviousHash = previous;
                ErasedDetails.Stand(record, db.RecordKey);
                var (id, hash) = (record.Id, AuditChain.HashOf(record, db.RecordKey));
                await db.Audit.Where(one => one.Id == id).ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.PreviousHash, record.PreviousHash).SetProperty(one => one.Hash, hash)
                        .SetProperty(one => one.Digest, record.Digest).SetProperty(one => one.Salt, record.Salt)
                        .SetProperty(one => one.ErasedBy, (long?)null), stop);
                (number, previous) = (record.Sequence, hash);
            }
        }
    }
}
