using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>What registering a lead means to campaigns (B17).</summary>
internal static class CampaignLeads
{
    /// <summary>Key of the answer that names the call a registration was begun from; it is never asked.</summary>
    public const string CallKey = "campaign-call";

    /// <summary>
    /// The call a registration was begun from, while its visitor is who reached the client; null for none. Who calls for a campaign
    /// registers what came of it, whatever the process file says of other calls.
    /// </summary>
    public static async Task<CampaignCall?> Origin(Visit visit, DialogState dialog)
    {
        if (dialog.Value(CallKey) is not { } value) return null;
        var (id, me) = (long.Parse(value, CultureInfo.InvariantCulture), visit.Me.Id);
        var call = await visit.Db.CampaignCalls.FirstOrDefaultAsync(x => x.Id == id && x.EndedById == me && x.State == CallState.Reached);
        return call is not null && (CampaignCallers.Calls(visit.Me, visit.Office)
            || await CampaignCallers.MayTake(visit, call, visit.Me)) ? call : null;
    }

    /// <summary>Ends what is open for the number: its client need not be called any more.</summary>
    public static async Task Registered(Visit visit, DialogState dialog, Lead lead)
    {
        if (PhoneNumber.TryParse(dialog.Value("reach")!) is not { } phone) return;
        var (whole, bare) = (phone.Value, phone.E164);
        foreach (var call in await visit.Db.CampaignCalls
            .Where(call => (call.Phone == whole || call.Phone == bare)
                && (call.State == CallState.Waiting || call.State == CallState.InHand))
            .ToListAsync())
        {
            call.LeadId = lead.Id;
            await CallOutcome.EndAnother(visit, call, CallState.Reached);
        }
    }

    /// <summary>Name of the campaign a lead came of; null for none.</summary>
    public static Task<string?> NameOf(Work work, Lead lead) =>
        work.Db.CampaignCalls.Where(call => call.LeadId == lead.Id && call.State == CallState.Reached)
        .OrderBy(call => call.EndedAt)
        .Select(call => work.Db.Set<Campaign>()
            .Where(campaign => campaign.Id == call.CampaignId).Select(campaign => campaign.Name).FirstOrDefault())
        .FirstOrDefaultAsync();
}
