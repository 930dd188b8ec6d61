using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>
/// Chains the record (U7): each row holds the hash of the one before, so that none can be changed, removed or put in between
/// without every later hash being wrong; the hashes are made with a key that is not in the database, so that they cannot be counted anew
/// (X10); and <see cref="AuditHead"/> says where the chain ends, so that nothing is cut off.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands in the place of a hash before the first record.</summary>
    public static readonly string Beginning = new('0', 64);

    private const int Batch = 1000;

    /// <summary>
    /// The canonical text of which the hash is made: previous hash, number, moment (ISO 8601 in UTC), person, on whose behalf, channel,
    /// action, lead, digest of the particulars; a line feed between, nothing for what is not there. Records of versions before there was a
    /// digest have the particulars in its place.
    /// </summary>
    public static string TextOf(AuditRecord record) => string.Join(
        '\n',
        record.PreviousHash,
        Number(record.Sequence),
        record.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        Number(record.PersonId),
        Number(record.OnBehalfOfId),
        record.Channel,
        record.Action,
        Number(record.LeadId),
        record.Digest ?? record.Details);

    /// <summary>The hash a record must have.</summary>
    public static string HashOf(AuditRecord record, RecordKey key) => key.SumOf(TextOf(record));

    /// <summary>
    /// Gives new records their place in the chain; part of saving. The end of the chain is held from here to the commit, so that other
    /// processes wait for it. Where nothing can be held the unique number makes the save fail, and the turn is taken again.
    /// </summary>
    /// <exception cref="InvalidOperationException">A record is to be changed or removed.</exception>
    /// <exception cref="StorageException">The record is sealed with another key.</exception>
    internal static async Task Seal(SalesBotDb db, CancellationToken stop)
    {
        var touched = db.ChangeTracker.Entries<AuditRecord>()
            .Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        if (touched.Count == 0) return;
        if (touched.Exists(entry => entry.State != EntityState.Added))
            throw new InvalidOperationException("The audit record is only ever added to.");
        await db.Hold(SalesBotDb.EndOfRecord, stop);
        var head = await Head(db, stop);
        if (db.Entry(head).State != EntityState.Added && !IsSealed(head, db.RecordKey) && !IsSealed(head, RecordKey.None))
            throw new StorageException(StorageTrouble.Denied, "The record is sealed with another key: Audit:Key must be the bot's own.");
        if (db.RecordKey.IsSet) head.KeyedFrom ??= head.Sequence + 1;
        // In the order in which they were added: until they are saved, their keys are temporary and grow.
        foreach (var record in touched.OrderBy(entry => entry.Property(record => record.Id).CurrentValue).Select(entry => entry.Entity))
        {
            (record.Sequence, record.PreviousHash) = (head.Sequence + 1, head.Hash);
            ErasedDetails.Stand(record, db.RecordKey);
            record.Hash = HashOf(record, db.RecordKey);
            (head.Sequence, head.Hash) = (record.Sequence, record.Hash);
        }

        head.Sum = head.SumBy(db.RecordKey);
        db.Entry(head).DetectChanges();
    }

    /// <summary>
    /// Checks the chain from the record after number <paramref name="after"/> on, at most <paramref name="most"/> records, a thousand in
    /// memory at a time; and, once its end is reached, that it is the end.
    /// </summary>
    public static async Task<AuditCheck> Verify(SalesBotDb db, long after, int most, CancellationToken stop = default)
    {
        var head = await db.AuditHeads.AsNoTracking().FirstOrDefaultAsync(stop) ?? await Empty(db, stop);
        if (!IsSealed(head, db.RecordKey)) return new AuditCheck(after, AuditFlaw.Key, after + 1);
        var (number, previous) = (after, after == 0
            ? Beginning
            : await db.Audit.Where(record => record.Sequence == after).Select(record => record.Hash).FirstOrDefaultAsync(stop));
        var erased = new ErasedDetails(db, head);
        while (number - after < most)
        {
            var (from, take) = (number, (int)Math.Min(Batch, most - (number - after)));
            var records = await db.Audit.AsNoTracking().Where(record => record.Sequence > from).OrderBy(record => record.Sequence)
                .Take(take).ToListAsync(stop);
            foreach (var record in records)
            {
                if (record.Sequence != number + 1 || record.PreviousHash != previous)
                    return new AuditCheck(number, AuditFlaw.Missing, number + 1);
                if (!await erased.IsWhole(record, stop)) return new AuditCheck(number, AuditFlaw.Changed, record.Sequence);
                (number, previous) = (record.Sequence, record.Hash);
            }

            if (records.Count < take) return EndsAt(number, previous, head);
        }

        return new AuditCheck(number, AuditFlaw.None, 0);
    }

    /// <summary>
    /// Seals the end of a record that has none yet: one of a version before there was a seal, or a new one. Part of making the database
    /// ready; false when it is sealed with another key, and nothing can be added to it until it has the right one.
    /// </summary>
    public static async Task<bool> Begin(SalesBotDb db, CancellationToken stop)
    {
        var head = await Head(db, stop);
        var isSealed = IsSealed(head, db.RecordKey);
        if (isSealed && head.RowsSealed) return true;
        if (!isSealed && db.Entry(head).State != EntityState.Added && !IsSealed(head, RecordKey.None)) return false;
        if (!isSealed && db.RecordKey.IsSet) head.KeyedFrom = head.Sequence + 1;
        await SealRows.All(db, stop);
        head.RowsSealed = true;
        head.Sum = head.SumBy(db.RecordKey);
        await db.SaveChangesAsync(stop);
        return true;
    }

    // A plain seal is worth nothing where there is a key: anybody can make one.
    private static bool IsSealed(AuditHead head, RecordKey key) => key.IsSet == head.KeyedFrom is not null && head.Sum == head.SumBy(key);

    // Nothing was recorded yet; else somebody took the seal off.
    private static async Task<AuditHead> Empty(SalesBotDb db, CancellationToken stop)
    {
        var head = new AuditHead();
        if (await db.Audit.AnyAsync(stop)) return head;
        head.KeyedFrom = db.RecordKey.IsSet ? 1 : null;
        head.Sum = head.SumBy(db.RecordKey);
        return head;
    }

    private static AuditCheck EndsAt(long number, string? hash, AuditHead head) => (number, hash) == (head.Sequence, head.Hash)
        ? new AuditCheck(number, AuditFlaw.None, 0)
        : new AuditCheck(number, AuditFlaw.CutOff, number + 1);

    /// <summary>Where it ends, as it is in the database: what a turn that was taken back has done to it is not.</summary>
    internal static async Task<AuditHead> Head(SalesBotDb db, CancellationToken stop)
    {
        if (db.AuditHeads.Local.FirstOrDefault() is { } known)
        {
            await db.Entry(known).ReloadAsync(stop);
            if (db.Entry(known).State != EntityState.Detached) return known;
        }

        if (await db.AuditHeads.FirstOrDefaultAsync(stop) is { } head) return head;
        // A record of a version before there was a head: from here on it has one.
        var last = await db.Audit.AsNoTracking().OrderByDescending(record => record.Sequence).FirstOrDefaultAsync(stop);
        head = new AuditHead { Sequence = last?.Sequence ?? 0, Hash = last?.Hash ?? Beginning };
        db.Add(head);
        return head;
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a check of the chain found.</summary>
/// <param name="UpTo">Number of the last record that was found whole.</param>
/// <param name="Flaw">What is wrong.</param>
/// <param name="Broken">Number of the first broken record; 0 when none is.</param>
public sealed record AuditCheck(long UpTo, AuditFlaw Flaw, long Broken);

/// <summary>What is wrong with a chain.</summary>
public enum AuditFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A record was changed.</summary>
    Changed,

    /// <summary>A record was taken out or put in.</summary>
    Missing,

    /// <summary>Records were cut off the end.</summary>
    CutOff,

    /// <summary>The end of the record was sealed with another key, or the seal was changed.</summary>
    Key,

    /// <summary>It is not the record of which a sum was sent away.</summary>
    Other,
}
