using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

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
        await visit.Db.SaveChangesAsync();
        foreach (var person in await visit.Db.People.Where(person => person.Active).OrderBy(person => person.Id).ToListAsync())
        {
            if (!CampaignCallers.Calls(person, visit.Office) || person.Id == visit.Me.Id || person.IsAway(visit.Now)) continue;
            var own = await CampaignCallers.Due(visit, await CampaignCallers.Whose(visit, person))
                .CountAsync(call => call.CampaignId == campaign.Id);
            if (own > 0) await visit.Notify(person, new Notice("campaign", phrases => Invite(campaign, own, phrases)));
        }
    }

    private static Screen Invite(Campaign campaign, int calls, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("campaign.started", ("name", campaign.Name), ("n", calls)), Emphasis.Strong)]),
            campaign.Brief,
        ],
        Rows =
        [
            [
                CampaignCard.Button(campaign, phrases["button.campaign-next"], "next", ButtonStyle.Primary),
                .. campaign.FileIds.Count > 0 ? new[] { CampaignCard.Button(campaign, phrases["button.files"], "files") } : [],
            ],
        ],
        Tone = Tone.Attention,
    };
}
