using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Audit;

/// <summary>
/// «/audit SUM»: whether a sum that was sent away is still one of the record's. It is none any more once the record was rewritten (X10).
/// </summary>
internal static class FindSum
{
    /// <summary>Hexadecimal digits that are enough to tell one sum from all others.</summary>
    private const int Fewest = 16;

    private const int Most = 64;

    /// <summary>Whether it reads as a sum, or as its beginning.</summary>
    public static bool IsSum(string word) => word.Length is >= Fewest and <= Most && word.All(char.IsAsciiHexDigit);

    public static async Task Run(Visit visit, string word)
    {
        var phrases = visit.Phrases;
        var sum = word.ToLowerInvariant();
        var record = await visit.Db.Audit.AsNoTracking().FirstOrDefaultAsync(record => record.Hash.StartsWith(sum));
        await visit.Reply(new Screen
        {
            Lines =
            [
                record is null
                    ? new Line([new Span(phrases["audit.no-sum"], Emphasis.Strong)])
                    : phrases.Say("audit.has-sum", ("number", record.Sequence),
                        ("at", phrases.Moment(visit.Office.Calendar.ToLocal(record.At), visit.LocalNow))),
            ],
            Rows = [[new Button(phrases["button.audit-verify"], ButtonValue.Command("/audit verify"))]],
            Tone = record is null ? Tone.Problem : Tone.Success,
        });
    }
}
