using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Audit;

/// <summary>
/// [Выгрузить]: the record as JSON lines, one a record, with everything that the hash is made of; in parts that a channel can carry.
/// </summary>
internal static class ExportAudit
{
    /// <summary>Records in one file: about 15 MB.</summary>
    private const int PartSize = 25_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends one part, counted from 1; 0 for the last.</summary>
    public static async Task Run(Visit visit, long part)
    {
        var last = await visit.Db.Audit.MaxAsync(record => (long?)record.Sequence) ?? 0;
        var parts = Math.Max(1, (last + PartSize - 1) / PartSize);
        part = part is 0 || part > parts ? parts : part;
        var (from, to) = (((part - 1) * PartSize) + 1, Math.Min(part * PartSize, last));
        var records = await visit.Db.Audit.AsNoTracking().Where(record => record.Sequence >= from && record.Sequence <= to)
            .OrderBy(record => record.Sequence).ToListAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"audit-{from:0000000}-{to:0000000}.jsonl");
        var file = await FileStore.Keep(
            visit, name, "application/jsonl", Encoding.UTF8.GetBytes(string.Concat(records.Select(Line))), null);
        visit.Record("audit.exported", details: new { first = from, last = to });
        visit.ReplyNew(new Screen
        {
            Lines = [visit.Phrases.Say("audit.exported", ("from", from), ("to", to), ("part", part), ("parts", parts))],
            FileId = file.Id,
            FileOf = "audit",
            Rows = part > 1 ? [[new Button(visit.Phrases["button.earlier"], ButtonValue.Command($"/audit export {part - 1}"))]] : [],
        });
    }

    private static string Line(AuditRecord record) => JsonSerializer.Serialize(
        new
        {
            sequence = record.Sequence,
            at = record.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            person = record.PersonId,
            onBehalfOf = record.OnBehalfOfId,
            channel = record.Channel,
            action = record.Action,
            lead = record.LeadId,
            digest = record.Digest,
            salt = record.Salt,
            details = record.Details,
            erasedBy = record.ErasedBy,
            previousHash = record.PreviousHash,
            hash = record.Hash,
        },
        Json) + "\n";
}
