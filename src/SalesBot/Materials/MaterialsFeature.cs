using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Materials;

/// <summary>Prepared letters with files.</summary>
internal sealed class MaterialsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("materials", Role.Admin, ShowMaterials.Run, Menu: 140),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(WriteMaterial.PlanKey, WriteMaterial.Plan),
        new(SendMaterials.PlanKey, SendMaterials.Plan),
    ];

    public override void Tables(ModelBuilder model) => MaterialsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        new LeadCardPart(MaterialsOfLead.Read),
        new LeadAction("materials", SendMaterials.Run, NeedsOpen: true, NeedsRight: false, ForRegistrars: true),
    ];
}
