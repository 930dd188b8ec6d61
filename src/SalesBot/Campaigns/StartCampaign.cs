using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Campaigns;

/// <summary>[Начать]: from now on calls are given out, and everybody who has some is told once (B17).</summary>
internal static class StartCampaign
{
    /// <param name="visit">Who presses.</param>
    /// <param name="campaign">A draft.</param>
    /// <param name="seen">Of how many calls the pressed card spoke: when the list is another by now, that is shown first.</param>
    public static async Task Run(Visit visit, Campaign campaign, string? seen)
    {
        var id = campaign.Id;
        var calls = await visit.Db.CampaignCalls.CountAsync(call => call.CampaignId == id);
        if (calls == 0 || seen != calls.ToString(CultureInfo.InvariantCulture)) visit.Toast = visit.Phrases["campaign.changed"];
        else await Start(visit, campaign, calls);
        await CampaignCard.Show(visit, campaign);
    }

    private static async Task Start(Visit visit, Campaign campaign, int calls)
    {
        (campaign.State, campaign.StartedAt) = (CampaignState.Running, visit.Now);
        visit.Record("campaign.started", details: new { name = campaign.Name, calls });
        await CampaignDays.Begin(visit, campaign);
        await visit.Db.SaveChangesAsync();
        await InviteCallers.Run(visit, campaign, visit.Me.Id);
    }
}
