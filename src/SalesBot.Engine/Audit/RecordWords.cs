using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Records;

namespace SalesBot.Audit;

/// <summary>What a feature says of some records: read for all of them at once.</summary>
public abstract class RecordWords
{
    /// <summary>Number of what a record is about; null for nothing of this feature.</summary>
    public virtual string? NumberOf(AuditRecord record) => null;

    /// <summary>Who did it, where no person did; null for nobody this feature knows of.</summary>
    public virtual string? DoerOf(AuditRecord record) => null;

    /// <summary>Lines below the record's sentence.</summary>
    public virtual IEnumerable<string> LinesBelow(AuditRecord record, IReadOnlyDictionary<string, JsonElement> particulars) => [];

    /// <summary>A particular in the feature's own words; null where it has none.</summary>
    public virtual string? Word(AuditRecord record, string key, string text) => null;

    /// <summary>A particular as text.</summary>
    protected static string Raw(JsonElement value) => AuditWords.Raw(value);
}

/// <summary>A feature's words for records.</summary>
/// <param name="Read">Reads what the words for these records need; gets also the particulars of each.</param>
public sealed record RecordPart(
    Func<Work, IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>>, Phrases, Task<RecordWords>> Read);
