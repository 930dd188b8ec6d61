using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Audit;

/// <summary>/audit: the record, newest first; «/audit verify» checks the chain, «/audit export» sends it as a file,
/// «/audit SUM» finds the record with that sum (U7).</summary>
internal static class ShowAudit
{
    private const int PageSize = 6;

    public static Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var number = long.TryParse(words.Length == 0 ? "" : words[^1], NumberStyles.None, CultureInfo.InvariantCulture,
            out var given) ? given : 0;
        return (words.Length == 0 ? "" : words[0].ToLowerInvariant()) switch
        {
            "verify" or "check" or "проверить" or "проверка" or "проверь" => VerifyAudit.Run(visit, number),
            "export" or "выгрузить" or "выгрузка" or "экспорт" => ExportAudit.Run(visit, number),
            var sum when FindSum.IsSum(sum) => FindSum.Run(visit, sum),
            _ when words.Length == 0 || (words.Length == 1 && number > 0) => Show(visit, number),
            _ => visit.Reply(new Screen { Lines = [visit.Phrases["audit.how"]], Tone = Tone.Problem }),
        };
    }

    /// <summary>The records up to a number; 0 for the newest.</summary>
    private static async Task Show(Visit visit, long upTo)
    {
        var phrases = visit.Phrases;
        var last = await visit.Db.Audit.MaxAsync(record => (long?)record.Sequence) ?? 0;
        var from = upTo == 0 ? last : Math.Min(upTo, last);
        var records = await visit.Db.Audit.AsNoTracking().Where(record => record.Sequence <= from)
            .OrderByDescending(record => record.Sequence).Take(PageSize).ToListAsync();
        var words = await AuditWords.For(visit, records, phrases);
        await visit.Reply(new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("audit.title", ("n", last)), Emphasis.Strong)]),
                .. records.SelectMany(record => words.Lines(record, withLead: true)),
            ],
            Rows =
            [
                .. Turning(from, last, phrases),
                [
                    new Button(phrases["button.audit-verify"], ButtonValue.Command("/audit verify")),
                    new Button(phrases["button.audit-export"], ButtonValue.Command("/audit export")),
                ],
            ],
        });
    }

    private static IEnumerable<IReadOnlyList<Button>> Turning(long from, long last, Phrases phrases)
    {
        var row = new List<Button>();
        if (from > PageSize) row.Add(new Button(phrases["button.earlier"], ButtonValue.Command($"/audit {from - PageSize}")));
        if (from < last) row.Add(new Button(phrases["button.later"], ButtonValue.Command($"/audit {Math.Min(last, from + PageSize)}")));
        if (row.Count > 0) yield return row;
    }
}
