using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Campaigns;

/// <summary>
/// Reminds of calls that clients were promised, and puts back what has been left lying in somebody's hand for a working hour (B17).
/// Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueCampaignCalls(Database database, Office office, ILogger<DueCampaignCalls> log, Action wakeSender)
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private readonly DueRows rows = new("campaign-call", database, office, log, wakeSender);

    /// <summary>Does everything that is due; returns how much.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(Due, Wake, stop);

    // A promise of a campaign that is stopped speaks when it goes on.
    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.CampaignCalls
            .Where(call => call.WakeAt <= now && (call.State == CallState.InHand
                || db.Set<Campaign>().Any(campaign => campaign.Id == call.CampaignId && campaign.State == CampaignState.Running)))
            .OrderBy(call => call.WakeAt).Select(call => call.Id).Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Wake(Work work, long id)
    {
        var call = await work.Db.CampaignCalls.FirstAsync(x => x.Id == id);
        if (call.WakeAt is not { } at || at > work.Now) return false;
        var campaign = await work.Db.Campaigns.FirstAsync(x => x.Id == call.CampaignId);
        return call.State == CallState.InHand ? await PutBack(work, campaign, call) : await Remind(work, campaign, call);
    }

    private static async Task<bool> PutBack(Work work, Campaign campaign, CampaignCall call)
    {
        CallOutcome.Record(work, "put-back", campaign, call);
        var (reminded, promised) = (call.Reminded, call.Promised);
        CallOutcome.PutBack(call, call.DueAt, promised);
        if (promised) (call.WakeAt, call.Reminded) = (work.Office.Calendar.Add(work.Now, Again), reminded);
        await CallOutcome.Changed(work, campaign, call);
        return true;
    }

    private static async Task<bool> Remind(Work work, Campaign campaign, CampaignCall call)
    {
        // The first time at the moment that was promised, whatever the hour: who promised it chose it. Again only while people work.
        if (call.Reminded > 0 && !work.Office.Calendar.IsWorking(work.Now))
        {
            call.WakeAt = work.Office.Calendar.NextStart(work.Now);
            return false;
        }

        call.Reminded++;
        call.WakeAt = work.Office.Calendar.Add(work.Now, Again);
        var caller = (await work.Person(call.CallerId!.Value))!;
        var told = 0;
        foreach (var person in await Targets(work, caller))
            if (await work.Notify(person, CallCard.Reminder(work, call, campaign, caller.ShortName))) told++;
        CallOutcome.Record(work, "reminded", campaign, call);
        return told > 0;
    }

    private static async Task<IReadOnlyList<Person>> Targets(Work work, Person caller)
    {
        if ((caller.Active && !caller.IsAway(work.Now) ? caller : caller.Active ? await Deputies.Now(work, caller) : null) is { } one)
            return [one];
        // Nobody by name: the admins, so that nothing is forgotten.
        return await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync();
    }
}
