using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Clients;

/// <summary>Clients and contacts.</summary>
internal sealed class ClientsFeature : Feature
{
    public override IEnumerable<FieldType> Answers =>
    [
        ClientField.Instance,
    ];

    public override void Tables(ModelBuilder model) => ClientsModel.Build(model);

    public override void DueWork(IDueWorks works) => works.Due<DueClientNames>("client-names", due => due.Make);
}
