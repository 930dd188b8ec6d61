using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Today;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.Processes;

namespace SalesBot.Leads;

/// <summary>Leads: what one is, who may see it, and its card.</summary>
internal sealed class LeadsFeature : Feature
{
    public override void Tables(ModelBuilder model) => LeadsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        LeadCard.Live,
        new FileRight(LeadAccess.MayHaveFiles),
        new FileOwner(FilesOfLead.Detach),
        new KeptFiles(FilesOfLead.Numbers),
        new StandsIn(LeadAccess.StoodInFor),
        new DepartmentPart(1, LeadsOfDepartment.Count),
        new LoadPart(LeadLoad.Of),
        new MatterNames("lead", LeadNames.Read),
        new ProcessFollowers((db, version, stop) => db.Leads.CountAsync(lead => lead.ProcessVersion == version, stop)),
        LeadsOfClient.Rows,
    ];
}
