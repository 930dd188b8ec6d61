using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Registering;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>A registration that was begun from a call of a campaign (B17); who reached the client registers what came of it.</summary>
internal sealed class CampaignOrigin(Visit visit, CampaignCall call) : LeadOrigin
{
    public static new async Task<LeadOrigin?> Of(Visit visit, DialogState dialog) =>
        await CampaignLeads.Origin(visit, dialog) is { } call ? new CampaignOrigin(visit, call) : null;

    public override async Task Registered(Lead lead, Contact contact)
    {
        call.LeadId = lead.Id;
        await CallOutcome.Changed(visit, await Campaign(), call);
    }

    /// <summary>[Следующий звонок], while the campaign goes on.</summary>
    public override async Task<IReadOnlyList<Button>> Next() => await Campaign() is { State: CampaignState.Running } campaign
        ? [CampaignCard.Button(campaign, visit.Phrases["button.campaign-next"], "next", ButtonStyle.Primary)]
        : [];

    private async Task<Campaign> Campaign() => (await visit.Db.Campaigns.FindAsync(call.CampaignId))!;
}
