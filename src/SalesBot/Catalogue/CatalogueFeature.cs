using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Catalogue;

/// <summary>What is sold.</summary>
internal sealed class CatalogueFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("catalogue", Role.Admin, ShowCatalogue.Run, Menu: 130) { TakesFiles = true },
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(UploadCatalogue.PlanKey, UploadCatalogue.Plan),
    ];

    public override void Tables(ModelBuilder model) => CatalogueModel.Build(model);

    public override IEnumerable<object> Parts =>
        [UploadCatalogue.Long, UploadCatalogue.LongGood, new FileOffer(3, ShowCatalogue.ForFiles)];
}
