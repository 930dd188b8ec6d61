using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>
/// The particulars of records, which stand beside the chain and can be erased from it (X11). An erasure is a record itself,
/// <see cref="Action"/>: it names the records, the hash of each, which stays, and the sum of what was left. Particulars that differ from
/// their digest without one were changed.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="head">Where the record ends, and from where on it is keyed.</param>
internal sealed class ErasedDetails(SalesBotDb db, AuditHead head)
{
    /// <summary>What the record of an erasure is called.</summary>
    public const string Action = "record.erased";

    private readonly Dictionary<long, Erasure?> known = [];

    /// <summary>Puts the particulars of a new record beside the chained text.</summary>
    public static void Stand(AuditRecord record, RecordKey key)
    {
        record.Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        record.Digest = DigestOf(record.Salt, record.Details, key);
    }

    /// <summary>The sum of what an erasure has left of a record: an old one's hash holds nothing of it together any more.</summary>
    public static string SumOfRest(AuditRecord record, RecordKey key) =>
        key.SumOf($"erased\n{record.Details}\n{AuditChain.TextOf(record)}");

    /// <summary>Whether a record, its place apart, is as it was made, or as an erasure on the record has left it.</summary>
    public async Task<bool> IsWhole(AuditRecord record, CancellationToken stop)
    {
        if (record.ErasedBy is not { } by) return IsAsMade(record);
        if (record.Digest is not null && record.Hash != AuditChain.HashOf(record, KeyOf(record))) return false;
        return by > record.Sequence && await Read(by, stop) is { } erasure
            && erasure.Rows.TryGetValue(record.Sequence, out var row) && row.Hash == record.Hash
            && row.Sum == SumOfRest(record, erasure.Key);
    }

    private static string DigestOf(string salt, string details, RecordKey key) => key.SumOf($"{salt}\n{details}");

    // A digest alone must not pass for the particulars of an old record, which are JSON.
    private bool IsAsMade(AuditRecord record) => record.Hash == AuditChain.HashOf(record, KeyOf(record))
        && (record.Digest is null
            ? record.Salt is null && record.Details.StartsWith('{')
            : record.Salt is not null && record.Digest == DigestOf(record.Salt, record.Details, KeyOf(record)));

    private RecordKey KeyOf(AuditRecord record) => record.Sequence >= head.KeyedFrom ? db.RecordKey : RecordKey.None;

    private async Task<Erasure?> Read(long sequence, CancellationToken stop)
    {
        if (known.TryGetValue(sequence, out var before)) return before;
        var record = await db.Audit.AsNoTracking().FirstOrDefaultAsync(one => one.Sequence == sequence && one.Action == Action, stop);
        return known[sequence] = record is null || record.ErasedBy is not null || !IsAsMade(record) ? null
            : new Erasure(JsonSerializer.Deserialize<ErasedRows>(record.Details)!.Rows.ToDictionary(row => row.Number), KeyOf(record));
    }

    private sealed record Erasure(Dictionary<long, ErasedRow> Rows, RecordKey Key);
}

/// <summary>The particulars of the record of an erasure.</summary>
/// <param name="Act">Number of the act.</param>
/// <param name="Rows">What was erased.</param>
internal sealed record ErasedRows(string Act, IReadOnlyList<ErasedRow> Rows);

/// <summary>A record of which something was erased.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hash">Its hash, which stays.</param>
/// <param name="Sum">The sum of what is left of it.</param>
internal sealed record ErasedRow(long Number, string Hash, string Sum);
