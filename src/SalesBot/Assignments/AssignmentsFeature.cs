using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Today;
using SalesBot.Undoing;

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
        DialogKind.OfProcess(AnswerAssignment.PlanPrefix, AnswerAssignment.Plan),
    ];

    public override void Tables(ModelBuilder model) => AssignmentsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        AssignmentCard.Live,
        AnswerByReply.Entry,
        new FileOffer(1, AssignmentsForFiles.Offers),
        AdvisorsOfLead.See,
        new UndoAssignments(),
        new Undoable(UndoKind.Answered, "answer", UndoLead.Values),
        new LeadCardPart(AssignmentsOfLead.Read),
        new DocumentWriter(DocumentKind.WorkAssignment, AskColleague.Do, UndoKind.Asked),
        new TodayPart(6, AssignmentsToday.Read),
        new TodayPart(7, TasksToday.Read, Overdue: true),
        new WaitingPart(AssignmentsAwaited.Read),
        new ResponsibleChanged(AssignmentsChangeHands.ToNewResponsible),
        new Inherited(30, AssignmentsChangeHands.ToHeir),
        new BesideWork(AssignmentsOfLead.Command),
        new LeadRefused(CancelAssignments.OfLead),
        new AwayPart("assignments", AssignmentsChangeHands.ToDeputy, AssignmentsChangeHands.Back),
    ];
}
