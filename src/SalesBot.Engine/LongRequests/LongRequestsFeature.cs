using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.LongRequests;

/// <summary>Requests that take longer than a turn.</summary>
internal sealed class LongRequestsFeature : Feature
{
    public override void Tables(ModelBuilder model) => LongRequestsModel.Build(model);

    public override void DueWork(IDueWorks works) => works.Lengthy<DueLongRequests>("requests", due => due.Wait, due => due.Run);
}
