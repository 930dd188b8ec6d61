using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Today;
using SalesBot.Undoing;

namespace SalesBot.Approvals;

/// <summary>Decisions that are asked of somebody.</summary>
internal sealed class ApprovalsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("approvals", Command.Everybody, ListApprovals.Run, Menu: 100),
        new("approval", Command.Everybody, ApprovalActions.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        DialogKind.OfProcess(RejectOne.PlanPrefix, RejectOne.Plan),
    ];

    public override void Tables(ModelBuilder model) => ApprovalsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        ApprovalCard.Live,
        ApproversOfLead.See,
        ProposalSubject.Kind,
        new UndoApprovals(),
        new Undoable(UndoKind.Decided, "decision", UndoLead.Values),
        new Undoable(UndoKind.DecidedAll, "decisions", ListApprovals.Back),
        new LeadCardPart(ApprovalsOfLead.Read),
        new DocumentWriter(DocumentKind.Approval, SendProposal.Do, UndoKind.Asked) { Awaits = SendProposal.Awaits },
        new DepartmentPart(3, ApprovalsOfDepartment.Count),
        new TodayPart(5, ApprovalsToday.Read),
        new WaitingPart(ApprovalsAwaited.Read),
        new ResponsibleChanged(ApprovalsChangeHands.ToNewResponsible),
        new Inherited(20, ApprovalsChangeHands.ToHeir),
        new BesideWork(ApprovalsOfLead.Command),
        new LeadRefused(WithdrawApproval.OfLead),
        new DocumentsChanged(WithdrawApproval.Changed),
        new AwayPart("approvals", ApprovalsChangeHands.ToDeputy, ApprovalsChangeHands.Back),
    ];
}
