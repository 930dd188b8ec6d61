using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Assignments;

/// <summary>Work that is asked of a colleague.</summary>
internal sealed class AssignmentsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("assignment", Command.Everybody, AnswerAssignment.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(AnswerAssignment.PlanPrefix, AnswerAssignment.Plan),
    ];

    public override void Tables(ModelBuilder model) => AssignmentsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        AssignmentCard.Live,
        new UndoAssignments(),
    ];
}
