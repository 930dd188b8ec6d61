using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.ClientLists;

/// <summary>One's own clients: whole lists of companies and contacts come in from other programs and go out again.</summary>
internal sealed class ClientListsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("clients", Role.Admin, ClientListActions.Run, Menu: 135) { TakesFiles = true },
    ];

    public override IEnumerable<DialogKind> Dialogs => [new(UploadClients.PlanKey, UploadClients.Plan)];

    public override void Tables(ModelBuilder model) => ClientListsModel.Build(model);

    public override void DueWork(IDueWorks works) =>
        works.Lengthy<DueClientImports>("client-imports", due => due.Wait, due => due.Run);

    public override IEnumerable<object> Parts =>
        [PreviewImport.Long, ExportClients.Long, new FileOffer(3, ClientListActions.ForFiles)];

    public override Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop) => ListFiles.Tidy(database, now, stop);
}
