using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.ProcessDesk;

/// <summary>The process file in the chat: it is looked at, taken, and another put in its place (U8).</summary>
internal sealed class ProcessDeskFeature : Feature
{
    /// <summary>Its command.</summary>
    public const string Name = "process";

    public override IEnumerable<Command> Commands =>
    [
        new(Name, Role.Admin, ProcessActions.Run, Menu: 223) { TakesFiles = true },
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(SendProcess.PlanKey, SendProcess.Plan),
    ];
}
