using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.MissedCalls;
using SalesBot.Records;

namespace SalesBot.Tests.Week;

/// <summary>
/// The rule of B4, held against the record of the week: within sixty working minutes, once a day at the client's hour, after the third time
/// a letter or a reason.
/// </summary>
internal static class MissedCallLaw
{
    private static readonly TimeSpan Moscow = TimeSpan.FromHours(3);
    // The clock of the week moves ten minutes at a time.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    public static async Task<List<string>> Holds(WorkingWeek week)
    {
        await using var db = week.Office.Database.Open();
        var records = (await db.Audit.Where(record => record.Action.StartsWith("missed.")).OrderBy(record => record.Sequence).ToListAsync())
            .ToLookup(CallOf);
        var wrong = (await db.MissedCalls.ToListAsync()).SelectMany(call =>
            Of(week, call, [.. records[call.Id]]).Select(broken => $"Missed call {call.Id} {call.Phone}: {broken}")).ToList();
        var written = await db.MissedCalls.CountAsync(call => call.State == MissedCallState.Written);
        var letters = week.Office.Letters.Count(letter => letter.Subject.StartsWith(
            "Вы пропустили важный звонок", StringComparison.Ordinal));
        if (written != letters) wrong.Add($"{written} calls are said to be written to, {letters} letters were sent");
        return wrong;
    }

    private static IEnumerable<string> Of(WorkingWeek week, MissedCall call, List<AuditRecord> records)
    {
        var now = week.Office.Clock.GetUtcNow();
        var calendar = week.Office.Office.Calendar;
        if (records is not [{ Action: "missed.logged" }, ..]) yield return "nothing says when it came";
        var failed = records.Count(record => record.Action == "missed.no-answer");
        if (call.State is MissedCallState.Written or MissedCallState.Closed or MissedCallState.ToWrite && failed != 3)
            yield return $"given up after {failed} attempts";
        if (call is { State: MissedCallState.Closed, Reason: null or "" }) yield return "closed without a reason";
        if (call.IsOpen && failed >= 3 && call.State != MissedCallState.ToWrite)
            yield return "is still to be called after the third attempt";
        var (due, called, attempts) = (calendar.Add(records[0].At, TimeSpan.FromHours(1)), records[0].At, new List<DateTimeOffset>());
        for (var i = 1; i <= records.Count; i++)
        {
            var next = i < records.Count ? records[i] : null;
            if ((next?.At ?? now) > due + Step
                && !records.Exists(record => record.At <= due + Step && record.At > records[i - 1].At && record.Action == "missed.reminded")
                && records[i - 1].Action is not "missed.reminded" and not "missed.urgent" && !IsEnd(records[i - 1]))
                yield return $"was due {due.ToOffset(Moscow):dd.MM HH:mm}, and nobody called or was reminded";
            if (next is null) break;
            if (next.Action == "missed.again") (due, called) = (new[] { due, calendar.Add(next.At, TimeSpan.FromHours(1)) }.Min(), next.At);
            if (next.Action != "missed.no-answer") continue;
            if (attempts.Count > 0 && attempts[^1].ToOffset(Moscow).Date == next.At.ToOffset(Moscow).Date && called < attempts[^1])
                yield return $"was called twice on {next.At.ToOffset(Moscow):dd.MM}";
            if (attempts.Count > 0 && next.At < due && called < attempts[^1])
                yield return $"was called {next.At.ToOffset(Moscow):dd.MM HH:mm}, before its time {due.ToOffset(Moscow):HH:mm}";
            attempts.Add(next.At);
            due = NextDay(called, next.At);
        }
    }

    private static bool IsEnd(AuditRecord record) => record.Action is "missed.reached" or "missed.written" or "missed.closed";

    /// <summary>The next day of the week at the hour the client called; the week has no holiday.</summary>
    private static DateTimeOffset NextDay(DateTimeOffset called, DateTimeOffset after)
    {
        var day = after.ToOffset(Moscow).Date.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return new DateTimeOffset(day + called.ToOffset(Moscow).TimeOfDay, Moscow);
    }

    private static long CallOf(AuditRecord record) => JsonDocument.Parse(record.Details).RootElement.GetProperty("call").GetInt64();
}
