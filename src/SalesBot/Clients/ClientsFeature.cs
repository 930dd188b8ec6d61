using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Clients;

/// <summary>Clients and contacts.</summary>
internal sealed class ClientsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("client", ShowClient.MaySee, ShowClient.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(MergeClients.PlanKey, MergeClients.Plan),
    ];

    public override IEnumerable<FieldType> Answers =>
    [
        ClientField.Instance,
    ];

    public override void Tables(ModelBuilder model) => ClientsModel.Build(model);

    public override IEnumerable<object> Parts => [new FactPart(ClientFacts.Add)];
}
