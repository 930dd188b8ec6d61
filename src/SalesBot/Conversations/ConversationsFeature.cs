using Microsoft.EntityFrameworkCore;

namespace SalesBot.Conversations;

/// <summary>What the conversation itself brings: help and leaving a dialog.</summary>
internal sealed class ConversationsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("start", Command.Anybody, Help.Run),
        new("cancel", Command.Anybody, CancelDialog.Run, Menu: 150),
        new("help", Command.Anybody, Help.Run, Menu: 240),
    ];

    public override void Tables(ModelBuilder model) => ConversationsModel.Build(model);
}
