using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Audit;

/// <summary>«/audit verify»: checks the chain, a part at a press, then its end and the sums that were sent away (U7, X10).</summary>
internal static class VerifyAudit
{
    /// <summary>How many records one press checks: about a second's work, so that nobody else waits for long.</summary>
    private const int CheckedAtOnce = 50_000;

    public static async Task Run(Visit visit, long after)
    {
        var check = await AuditChain.Verify(visit.Db, after, CheckedAtOnce);
        if (check.Flaw == AuditFlaw.None && await ForeignSum(visit, after, check.UpTo) is { } foreign)
            check = new AuditCheck(foreign - 1, AuditFlaw.Other, foreign);
        await visit.Reply(check.Flaw == AuditFlaw.None ? await Whole(visit, check) : Broken(visit.Phrases, check));
    }

    // Of the part that was just found whole: a line of the anchor must be one of its records.
    private static async Task<long?> ForeignSum(Visit visit, long after, long upTo)
    {
        if (visit.Office.Setting<RecordAnchor>() is not { } anchor) return null;
        var last = await visit.Db.Audit.MaxAsync(record => (long?)record.Sequence) ?? 0;
        foreach (var (number, hash) in (await anchor.Read(default)).Where(line => line.Number > after))
        {
            if (number > upTo && upTo < last) continue;
            if (!await visit.Db.Audit.AnyAsync(record => record.Sequence == number && record.Hash == hash)) return number;
        }

        return null;
    }

    private static async Task<Screen> Whole(Visit visit, AuditCheck check)
    {
        var phrases = visit.Phrases;
        var last = await visit.Db.Audit.OrderByDescending(record => record.Sequence).Select(record => new { record.Sequence, record.Hash })
            .FirstOrDefaultAsync();
        var more = last is not null && check.UpTo < last.Sequence;
        var changed = more ? [] : await CheckDocuments.Lines(visit);
        return new Screen
        {
            Lines =
            [
                phrases.Say("audit.whole", ("n", check.UpTo)),
                .. changed,
                .. last is null || more
                    ? Array.Empty<Line>()
                    : [phrases["audit.last-hash"], new Line([new Span(last.Hash, Emphasis.Copyable)])],
            ],
            Rows =
            [
                .. more
                    ? new IReadOnlyList<Button>[]
                    {
                        [new Button(phrases["button.next"], ButtonValue.Command($"/audit verify {check.UpTo}"), ButtonStyle.Primary)],
                    }
                    : [],
                Back(phrases),
            ],
            Tone = changed.Count > 0 ? Tone.Problem : Tone.Success,
        };
    }

    private static Screen Broken(Phrases phrases, AuditCheck check) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say($"audit.{Word(check.Flaw)}", ("number", check.Broken)), Emphasis.Strong)]),
            .. check.Flaw == AuditFlaw.Key ? Array.Empty<Line>() : [phrases.Say("audit.whole-before", ("n", check.UpTo))],
        ],
        Rows = [Back(phrases)],
        Tone = Tone.Problem,
    };

    private static string Word(AuditFlaw flaw) => flaw switch
    {
        AuditFlaw.Changed => "changed",
        AuditFlaw.Missing => "missing",
        AuditFlaw.CutOff => "cut-off",
        AuditFlaw.Other => "other",
        _ => "wrong-key",
    };

    private static IReadOnlyList<Button> Back(Phrases phrases) => [new Button(phrases["button.back"], ButtonValue.Command("/audit"))];
}
