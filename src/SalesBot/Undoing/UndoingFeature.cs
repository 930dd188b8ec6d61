using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Undoing;

/// <summary>Taking a step back.</summary>
internal sealed class UndoingFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("undo", Command.Anybody, PressUndo.Run),
    ];

    public override void Tables(ModelBuilder model) => UndoingModel.Build(model);
}
