using Microsoft.EntityFrameworkCore;
using SalesBot.Today;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>Clients to call back, on the list of the day.</summary>
internal static class MissedCallsToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, _, whose, tomorrow, _) = day;
        var rows = await work.Db.MissedCalls.AsNoTracking()
            .Where(x => (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite) && whose.Contains(x.AssigneeId)
                && x.DueAt < tomorrow)
            .OrderBy(x => x.DueAt).Take(TodayPart.Most).ToListAsync();
        return rows.Select(x => new TodayItem(
            x.DueAt <= work.Now ? TodaySection.Overdue : TodaySection.DueToday,
            "missed",
            x.DueAt,
            null,
            $"/missed_call {x.Id}",
            PhoneNumber.TryParse(x.Phone)!.DisplayNumber)
        {
            Who = x.Who,
            WhoseId = x.AssigneeId,
        });
    }
}
