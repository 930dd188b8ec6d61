using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Boards;

/// <summary>The board: leads by stage, as a table and in figures, on a page that is opened from the chat.</summary>
internal sealed class BoardsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("board", Role.Manager | Role.Approver | Role.ExecutionHead | Role.Admin, ShowBoard.Run, Menu: 65),
    ];

    public override IEnumerable<object> Parts => [new StartPart(OpenFromBoard.Take)];
}
