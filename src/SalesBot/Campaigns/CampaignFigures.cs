using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Campaigns;

/// <summary>How far a campaign is.</summary>
/// <param name="Counts">How many calls, by how they stand and whose they are or were; nobody's are under null.</param>
/// <param name="Leads">How many leads came of it; those taken back are none.</param>
internal sealed record CampaignFigures(IReadOnlyList<CampaignCount> Counts, int Leads)
{
    /// <summary>All calls.</summary>
    public int Total => Counts.Sum(count => count.Calls);

    /// <summary>Calls that somebody still has to make.</summary>
    public int Open => Of(CallState.Waiting) + Of(CallState.InHand);

    /// <summary>How many stand so.</summary>
    public int Of(CallState state) => Counts.Where(count => count.State == state).Sum(count => count.Calls);

    /// <summary>Reads them.</summary>
    public static async Task<CampaignFigures> Read(Work work, Campaign campaign)
    {
        var id = campaign.Id;
        var calls = work.Db.CampaignCalls.AsNoTracking().Where(call => call.CampaignId == id);
        var counts = await calls.GroupBy(call => new { call.State, By = call.EndedById ?? call.TakenById })
            .Select(group => new { group.Key.State, group.Key.By, Calls = group.Count() }).ToListAsync();
        var leads = await calls.CountAsync(
            call => work.Db.Set<Lead>().Any(lead => lead.Id == call.LeadId && lead.State != LeadState.Cancelled));
        return new CampaignFigures([.. counts.Select(count => new CampaignCount(count.State, count.By, count.Calls))], leads);
    }
}

/// <summary>Calls of one kind and one person.</summary>
/// <param name="State">How they stand.</param>
/// <param name="By">Who ended them or has them in hand; null for nobody.</param>
/// <param name="Calls">How many.</param>
internal sealed record CampaignCount(CallState State, int? By, int Calls);
