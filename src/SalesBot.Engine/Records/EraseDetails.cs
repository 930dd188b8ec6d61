using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Records;

/// <summary>Takes personal data out of the particulars of records; the chain stays whole and says that it was done (X11).</summary>
public static class EraseDetails
{
    // One record names as many; an act of more has several.
    private const int Batch = 200;

    /// <summary>Does it, in the transaction that erases the rest.</summary>
    /// <param name="db">The database.</param>
    /// <param name="left">Number of each record, and what is left of its particulars.</param>
    /// <param name="act">Number of the act.</param>
    /// <param name="cause">A new record that says who does it: copied for each batch.</param>
    public static async Task Do(SalesBotDb db, IReadOnlyDictionary<long, string> left, string act, Func<string, string, AuditRecord> cause)
    {
        foreach (var numbers in left.Keys.Order().Chunk(Batch))
        {
            var records = await db.Audit.AsNoTracking().Where(record => numbers.Contains(record.Sequence))
                .OrderBy(record => record.Sequence).ToListAsync();
            foreach (var record in records) record.Details = left[record.Sequence];
            var rows = records.ConvertAll(record =>
                new ErasedRow(record.Sequence, record.Hash, ErasedDetails.SumOfRest(record, db.RecordKey)));
            var sealing = cause(ErasedDetails.Action, JsonSerializer.Serialize(new ErasedRows(act, rows)));
            db.Audit.Add(sealing);
            await db.SaveChangesAsync();
            foreach (var number in numbers)
            {
                var (rest, by) = (left[number], sealing.Sequence);
                await db.Audit.Where(record => record.Sequence == number).ExecuteUpdateAsync(set => set
                    .SetProperty(record => record.Details, rest).SetProperty(record => record.Salt, (string?)null)
                    .SetProperty(record => record.ErasedBy, by));
            }
        }
    }
}
