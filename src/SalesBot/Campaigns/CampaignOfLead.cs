using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Campaigns;

/// <summary>The campaign that a lead comes from, on the lead's card (B17).</summary>
internal static class CampaignOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        if (shown.First.Direction != Direction.Outgoing
            || await CampaignLeads.NameOf(shown.Work, shown.Lead) is not { } campaign) return null;
        var author = (await shown.Work.Person(shown.Lead.AuthorId))!;
        return new OnLeadCard
        {
            Beginning = (phrases, when) => phrases.Say(
                NameForms.Key("lead.campaign", author), ("campaign", campaign), ("when", when), ("who", author.Name)),
        };
    }
}
