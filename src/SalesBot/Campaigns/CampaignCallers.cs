using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Campaigns;

/// <summary>Who calls in campaigns, and which calls are for whom (B17).</summary>
internal static class CampaignCallers
{
    /// <summary>Whether the person calls: those who register calls, and managers.</summary>
    public static bool Calls(Person person, Office office) => person.Has(Role.Manager | office.Processes.Current.First.Roles);

    /// <summary>The person, and whom they stand in for (B12).</summary>
    public static async Task<List<int>> Whose(Work work, Person person) =>
        [person.Id, .. (await Deputies.StoodInFor(work, person)).Select(other => other.Id)];

    /// <summary>
    /// Calls of campaigns under way that these people may be given now: nobody's by name, theirs, and those of who has left.
    /// </summary>
    public static IQueryable<CampaignCall> Due(Work work, IReadOnlyCollection<int> whose) =>
        ForThem(work, whose).Where(call => call.DueAt <= work.Now);

    /// <summary>The same, whether they are due or not.</summary>
    public static IQueryable<CampaignCall> ForThem(Work work, IReadOnlyCollection<int> whose) =>
        work.Db.CampaignCalls.Where(call => call.State == CallState.Waiting
        && (call.CallerId == null || whose.Contains(call.CallerId.Value)
            || !work.Db.Set<Person>().Any(person => person.Id == call.CallerId && person.Active))
        && work.Db.Set<Campaign>().Any(campaign => campaign.Id == call.CampaignId && campaign.State == CampaignState.Running));

    /// <summary>
    /// Whether the person may take this very call: it is for them, or they are an admin and whoever it is for is not there.
    /// </summary>
    public static async Task<bool> MayTake(Work work, CampaignCall call, Person person)
    {
        if (call.CallerId is not { } id) return Calls(person, work.Office);
        if ((await Whose(work, person)).Contains(id)) return true;
        var caller = (await work.Person(id))!;
        return (!caller.Active && Calls(person, work.Office))
            || (person.Has(Role.Admin) && (!caller.Active || (caller.IsAway(work.Now) && await Deputies.Now(work, caller) is null)));
    }
}
