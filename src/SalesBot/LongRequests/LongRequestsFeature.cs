using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.LongRequests;

/// <summary>Requests that take longer than a turn.</summary>
internal sealed class LongRequestsFeature : Feature
{
    public override void Tables(ModelBuilder model) => LongRequestsModel.Build(model);
}
