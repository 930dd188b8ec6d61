using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Campaigns;

/// <summary>
/// Begins the calls of a campaign before its event, and once more after it (B14, B17). One that is stopped begins when it goes on. Safe in
/// several processes: the campaign's revision lets one of them win.
/// </summary>
public sealed class DueCampaignDays(Database database, Office office, ILogger<DueCampaignDays> log, Action wakeSender)
{
    private const int MostAtOnce = 10;

    private readonly DueRows rows = new("campaign-day", database, office, log, wakeSender);

    /// <summary>Begins all that is due; returns how many campaigns told anybody.</summary>
    public Task<int> Begin(CancellationToken stop) => rows.Each(Due, Begin, stop);

    private static Task<List<int>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Campaigns.Where(campaign => campaign.WakeAt <= now && campaign.State == CampaignState.Running)
            .OrderBy(campaign => campaign.WakeAt).Select(campaign => campaign.Id).Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Begin(Work work, int id)
    {
        var campaign = await work.Db.Campaigns.FirstAsync(x => x.Id == id);
        if (campaign.State != CampaignState.Running || campaign.WakeAt is not { } due || due > work.Now) return false;
        var after = CampaignDays.Of(campaign, work).After;
        if (after is null || work.Now < after) campaign.WakeAt = after;
        else campaign = await CallAfterEvent.Begin(work, campaign);
        // Nobody was there before the event, a server that stood still: about it nobody is called any more.
        await CampaignDays.GoOn(work, campaign);
        await work.Db.SaveChangesAsync();
        return await InviteCallers.Run(work, campaign, but: null) > 0;
    }
}
