using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>Tells everybody who has calls of a campaign now, once when they begin (B17).</summary>
internal static class InviteCallers
{
    /// <param name="work">The turn, saved so far.</param>
    /// <param name="campaign">One under way.</param>
    /// <param name="but">Who knows: whoever has pressed [Начать]; null for nobody.</param>
    public static async Task<int> Run(Work work, Campaign campaign, int? but)
    {
        var told = 0;
        foreach (var person in await work.Db.People.Where(person => person.Active).OrderBy(person => person.Id).ToListAsync())
        {
            if (!CampaignCallers.Calls(person, work.Office) || person.Id == but || person.IsAway(work.Now)) continue;
            var own = await CampaignCallers.Due(work, await CampaignCallers.Whose(work, person))
                .CountAsync(call => call.CampaignId == campaign.Id);
            if (own > 0 && await work.Notify(person, new Notice("campaign", phrases => Invite(campaign, own, phrases)))) told++;
        }

        return told;
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
