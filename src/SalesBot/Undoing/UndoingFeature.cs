using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;

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

    public override async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        var before = now - TidyUp.Repeated;
        await using var db = database.Open();
        return await db.UndoSteps.Where(x => x.Until < before).ExecuteDeleteAsync(stop);
    }
}
