using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SalesBot.Records;
using Xunit.Abstractions;

namespace SalesBot.Tests.Week;

/// <summary>
/// A whole week of twelve people, played with the moved clock and then held against the laws. It mirrors no folder: it is about what all of
/// them do together.
/// </summary>
public sealed class WeekTests(ITestOutputHelper output)
{
    private static readonly string[] Happenings =
    [
        "lead.registered", "lead.refused", "approval.approved", "approval.rejected", "missed.no-answer", "missed.reached",
        "missed.reminded", "meeting.held", "contact.planned", "reminder.sent", "person.dismissed",
    ];

    /// <summary>One week, a minute or two of work; a second one, in which somebody else leaves, when SALESBOT_TEST_WEEKS is set.</summary>
    public static TheoryData<int, string> Weeks() =>
        Environment.GetEnvironmentVariable("SALESBOT_TEST_WEEKS") is null
            ? new() { { 1, "Климов" } }
            : new() { { 1, "Климов" }, { 2, "Ветрова" } };

    [Theory] // A18, B4, B7, B9, B11, B12, B13, B18, B25, U3, U7, U9
    [MemberData(nameof(Weeks))]
    public async Task In_a_week_nothing_is_lost_nobody_is_forgotten_and_on_Friday_the_lists_are_empty(int seed, string leaver)
    {
        await using var week = await WorkingWeek.Open(seed);
        var watch = Stopwatch.StartNew();
        await week.Run(leaver);
        output.WriteLine($"Played in {watch.Elapsed.TotalSeconds:0} s");
        output.WriteLine(await Costs.Of(week));
        string[] wrong =
        [
            .. week.Evenings, .. await MissedCallLaw.Holds(week), .. await SentLaw.Holds(week), .. await SentLaw.NobodyElseIsTold(week),
            .. await Laws.NumbersHaveNoGaps(week),
            .. await Laws.ListsAreWorkedOff(week), .. await Laws.NoLeadIsUntouched(week), .. await CountersLaw.Holds(week),
            .. await NothingHappened(week), .. await TheRecordDisagrees(week),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Take(60)));
    }

    // D31: who has only worked has tampered with nothing.
    private static async Task<IEnumerable<string>> TheRecordDisagrees(WorkingWeek week)
    {
        var check = await week.Office.Read(db => AuditChain.Verify(db, 0, int.MaxValue));
        var broken = await week.Office.Read(db => SealRows.Broken(db, 20));
        return broken.Select(one => $"{one.Identity} is not as the bot saved it")
            .Concat(check.Flaw == AuditFlaw.None ? [] : [$"record {check.Broken}: {check.Flaw}"]);
    }

    /// <summary>A week in which something did not happen shows nothing of it.</summary>
    private static async Task<IEnumerable<string>> NothingHappened(WorkingWeek week)
    {
        var happened = await week.Office.Read(db => db.Audit.Select(record => record.Action).Distinct().ToListAsync());
        return Happenings.Except(happened).Select(missing => $"{missing} has not happened in this week");
    }
}
