using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>
/// The list of campaigns: to admins all of late, the newest first, with how they stand; to callers those under way that have calls for
/// them.
/// </summary>
internal static class ListCampaigns
{
    private const int Most = 10;

    public static Task<Screen> Draw(Visit visit) => visit.Me.Has(Role.Admin) ? ForAdmin(visit) : ForCaller(visit);

    private static async Task<Screen> ForAdmin(Visit visit)
    {
        var phrases = visit.Phrases;
        var campaigns = await visit.Db.Campaigns.AsNoTracking().OrderByDescending(campaign => campaign.Id).Take(Most).ToListAsync();
        var lines = new List<Line>();
        foreach (var campaign in campaigns)
        {
            var figures = await CampaignFigures.Read(visit, campaign);
            lines.Add(phrases.Say(
                "campaign.row",
                ("name", campaign.Name),
                ("state", CampaignCard.State(campaign, figures, phrases)),
                ("left", figures.Open),
                ("total", figures.Total)));
        }

        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases["campaign.list"], Emphasis.Strong)]),
                .. lines,
                .. campaigns.Count == 0 ? new Line[] { phrases["campaign.how"] } : [],
            ],
            Rows =
            [
                .. DialogScreen.Rows(campaigns.Select(Open)),
                [
                    new Button(phrases["button.campaign-new"], ButtonValue.Command("/campaign new"), ButtonStyle.Primary),
                    new Button(phrases["button.catalogue-template"], ButtonValue.Command("/campaign template")),
                ],
            ],
        };
    }

    private static async Task<Screen> ForCaller(Visit visit)
    {
        var phrases = visit.Phrases;
        var due = await Due(visit, visit.Me);
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases["campaign.list"], Emphasis.Strong)]),
                .. due.Select(one => (Line)phrases.Say("campaign.row-for-you", ("name", one.Campaign.Name), ("n", one.Calls))),
                .. due.Count == 0 ? new Line[] { phrases["campaign.nothing"] } : [],
            ],
            Rows = due.Count > 0 ? [.. DialogScreen.Rows(due.Select(one => Open(one.Campaign)))] : [.. Commands.Suggestions(visit)],
        };
    }

    /// <summary>Campaigns under way with the number of calls that are due for a person; none without.</summary>
    public static async Task<IReadOnlyList<(Campaign Campaign, int Calls)>> Due(Work work, Person person)
    {
        // Those under way are few: what they have is found by the index, past all calls of the campaigns that are over.
        var running = await work.Db.Campaigns.AsNoTracking().Where(campaign => campaign.State == CampaignState.Running)
            .OrderBy(campaign => campaign.Id).ToListAsync();
        if (running.Count == 0) return [];
        var ids = running.ConvertAll(campaign => campaign.Id);
        var calls = await CampaignCallers.Due(work, await CampaignCallers.Whose(work, person)).Where(call => ids.Contains(call.CampaignId))
            .GroupBy(call => call.CampaignId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        return [.. running.Where(campaign => calls.ContainsKey(campaign.Id)).Select(campaign => (campaign, calls[campaign.Id]))];
    }

    private static Button Open(Campaign campaign) => new(campaign.Name, ButtonValue.Command($"/campaign {campaign.Id}"));
}
