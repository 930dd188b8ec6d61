using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.MissedCalls;

/// <summary>Who acts on a call back: whoever registers calls, and those whom it was given to or climbs to.</summary>
internal static class MissedCallAccess
{
    /// <summary>Whether who comes may act on it.</summary>
    public static async Task<bool> May(Visit visit, MissedCall call)
    {
        if (visit.MayRegister || call.AssigneeId == visit.Me.Id || visit.Me.Has(Role.Admin)) return true;
        var assignee = await visit.Person(call.AssigneeId);
        return assignee?.HeadId == visit.Me.Id || (assignee?.DeputyId == visit.Me.Id && assignee.IsAway(visit.Now));
    }
}
