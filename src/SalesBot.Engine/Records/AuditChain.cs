using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>
/// Chains the record (U7): each row holds the hash of the one before, so that none can be changed, removed or put in between
/// without every later hash being wrong. Rows cut off the end leave no trace inside; the last hash, noted down elsewhere or exported, shows
/// it.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands in the place of a hash before the first record.</summary>
    public static readonly string Beginning = new('0', 64);

    private const int Batch = 1000;

    /// <summary>
    /// The canonical text whose SHA-256 is the hash: previous hash, number, moment (ISO 8601 in UTC), person, on whose behalf, channel,
    /// action, lead, particulars; a line feed between, nothing for what is not there.
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
        record.Details);

    /// <summary>The hash a record must have.</summary>
    public static string HashOf(AuditRecord record) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(record))));

    /// <summary>
    /// Gives new records their place in the chain; part of saving. The end of the chain is held from here to the commit, so that other
    /// processes wait for it. Where nothing can be held the unique number makes the save fail, and the turn is taken again.
    /// </summary>
    /// <exception cref="InvalidOperationException">A record is to be changed or removed.</exception>
    internal static async Task Seal(SalesBotDb db, CancellationToken stop)
    {
        var touched = db.ChangeTracker.Entries<AuditRecord>()
            .Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        if (touched.Count == 0) return;
        if (touched.Exists(entry => entry.State != EntityState.Added))
            throw new InvalidOperationException("The audit record is only ever added to.");
        await db.Hold("record", stop);
        var last = await db.Audit.AsNoTracking().OrderByDescending(record => record.Sequence)
            .Select(record => new { record.Sequence, record.Hash }).FirstOrDefaultAsync(stop);
        var (number, hash) = (last?.Sequence ?? 0, last?.Hash ?? Beginning);
        // In the order in which they were added: until they are saved, their keys are temporary and grow.
        foreach (var record in touched.OrderBy(entry => entry.Property(record => record.Id).CurrentValue).Select(entry => entry.Entity))
        {
            (record.Sequence, record.PreviousHash) = (++number, hash);
            record.Hash = hash = HashOf(record);
        }
    }

    /// <summary>
    /// Checks the chain from the record after number <paramref name="after"/> on, at most <paramref name="most"/> records, a thousand in
    /// memory at a time.
    /// </summary>
    public static async Task<AuditCheck> Verify(SalesBotDb db, long after, int most, CancellationToken stop = default)
    {
        var (number, previous) = (after, after == 0
            ? Beginning
            : await db.Audit.Where(record => record.Sequence == after).Select(record => record.Hash).FirstOrDefaultAsync(stop));
        while (number - after < most)
        {
            var (from, take) = (number, (int)Math.Min(Batch, most - (number - after)));
            var records = await db.Audit.AsNoTracking().Where(record => record.Sequence > from).OrderBy(record => record.Sequence)
                .Take(take).ToListAsync(stop);
            foreach (var record in records)
            {
                if (record.Sequence != number + 1 || record.PreviousHash != previous)
                    return new AuditCheck(number, AuditFlaw.Missing, number + 1);
                if (record.Hash != HashOf(record)) return new AuditCheck(number, AuditFlaw.Changed, record.Sequence);
                (number, previous) = (record.Sequence, record.Hash);
            }

            if (records.Count < take) break;
        }

        return new AuditCheck(number, AuditFlaw.None, 0);
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
}
