using SalesBot.Today;

namespace SalesBot.Campaigns;

/// <summary>
/// Campaigns with calls to make, on the list of the day: one line a campaign, the calls themselves are asked for one by one (B17).
/// </summary>
internal static class CampaignsToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        if (!CampaignCallers.Calls(day.Person, day.Work.Office)) return [];
        var due = await ListCampaigns.Due(day.Work, day.Person);
        return due.Select(one => new TodayItem(
            TodaySection.WaitingForMe, "campaign", one.Campaign.StartedAt!.Value, null, $"/campaign {one.Campaign.Id}", one.Campaign.Name)
        {
            Count = one.Calls,
        });
    }
}
