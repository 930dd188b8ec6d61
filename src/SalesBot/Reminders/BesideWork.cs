using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Events;

namespace SalesBot.Reminders;

/// <summary>The work of colleagues beside a lead, as reminders know it. A kind of work is one line here.</summary>
internal static class BesideWork
{
    /// <summary>The command that shows the work an event stands for.</summary>
    public static async Task<string> Command(Work work, Event about)
    {
        if (await work.Db.Assignments.Where(x => x.EventId == about.Id).Select(x => (long?)x.Id).FirstOrDefaultAsync() is { } assignment) return $"/assignment {assignment}";
        return $"/approval {await work.Db.Approvals.Where(x => x.EventId == about.Id).OrderBy(x => x.State == Approvals.ApprovalState.Pending ? 0 : 1).Select(x => x.Id).FirstAsync()}";
    }
}
