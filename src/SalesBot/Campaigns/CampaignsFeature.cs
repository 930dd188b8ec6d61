using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Today;

namespace SalesBot.Campaigns;

/// <summary>Lists of clients to call.</summary>
internal sealed class CampaignsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("campaign", Role.Manager | Role.Admin, CampaignActions.Run, Menu: 40) { Besides = ProcessOfOffice.Registrars },
        new("dial", Command.Everybody, CallActions.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(WriteCampaign.PlanKey, WriteCampaign.Plan),
        new(WriteCampaign.ListPlanKey, WriteCampaign.ListPlan),
        new(SetEventDay.PlanKey, SetEventDay.Plan),
        new(CallLater.PlanKey, CallLater.Plan),
    ];

    public override void Tables(ModelBuilder model) => CampaignsModel.Build(model);

    public override void DueWork(IDueWorks works)
    {
        works.Due<DueCampaignCalls>("campaign-calls", due => due.Send);
        works.Due<DueCampaignDays>("campaign-days", due => due.Begin);
    }

    public override IEnumerable<object> Parts =>
    [
        ImportCallList.Long,
        new LeadCardPart(CampaignOfLead.Read),
        new TodayPart(12, CampaignsToday.Read),
        new LeadOriginKind(CampaignOrigin.Of),
        new LeadRegistered(CampaignLeads.Registered),
    ];
}
