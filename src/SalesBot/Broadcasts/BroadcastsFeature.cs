using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Broadcasts;

/// <summary>Messages to a role.</summary>
internal sealed class BroadcastsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("broadcast", Role.Admin, BroadcastActions.Run, Menu: 230),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(WriteBroadcast.PlanKey, WriteBroadcast.Plan),
    ];

    public override void Tables(ModelBuilder model) => BroadcastsModel.Build(model);
}
