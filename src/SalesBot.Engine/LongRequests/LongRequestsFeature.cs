using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.LongRequests;

/// <summary>Requests that take longer than a turn.</summary>
public sealed class LongRequestsFeature : Feature
{
    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => LongRequestsModel.Build(model);

    /// <inheritdoc />
    public override void DueWork(IDueWorks works) => works.Lengthy<DueLongRequests>("requests", due => due.Wait, due => due.Run);
}
