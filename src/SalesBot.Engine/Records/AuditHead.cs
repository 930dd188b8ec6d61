using System.Globalization;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>
/// Where the record ends, in one row: a record cut off the end is missed by it (X10). Its own sum is made with the key, so that it cannot
/// be set back by whoever has only the database.
/// </summary>
public sealed class AuditHead
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Key: <see cref="OnlyId"/>.</summary>
    public int Id { get; set; } = OnlyId;

    /// <summary>Number of the last record.</summary>
    public long Sequence { get; set; }

    /// <summary>Hash of the last record.</summary>
    public string Hash { get; set; } = AuditChain.Beginning;

    /// <summary>Number of the first record whose hash is made with the key; null while none is. Older ones are plain SHA-256.</summary>
    public long? KeyedFrom { get; set; }

    /// <summary>
    /// Whether the documents are sealed (<see cref="SealRows"/>): one without a seal was changed then, and is not of an older version.
    /// </summary>
    public bool RowsSealed { get; set; }

    /// <summary>The sum over all of this, made with the key.</summary>
    public string Sum { get; set; } = "";

    /// <summary>When the last sum was sent away; null for never. Not part of the sum: it proves nothing.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The sum it must have.</summary>
    public string SumBy(RecordKey key) => key.SumOf(string.Create(
        CultureInfo.InvariantCulture, $"head\n{Sequence}\n{Hash}\n{KeyedFrom}{(RowsSealed ? "\nrows" : "")}"));
}
