using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;

namespace SalesBot.Undoing;

/// <summary>Taking a step back.</summary>
internal sealed class UndoingFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("undo", Command.Anybody, PressUndo.Run),
    ];

    public override void Tables(ModelBuilder model) => UndoingModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        new CardOffer(OfferUndo.On, UndoStep.Length),
        new AfterSave(OfferUndo.Close),
    ];
}
