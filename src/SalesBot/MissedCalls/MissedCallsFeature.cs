using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Today;
using SalesBot.Undoing;

namespace SalesBot.MissedCalls;

/// <summary>Calls that are to be called back.</summary>
internal sealed class MissedCallsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("missed", Role.None, MissedCallActions.Run, Menu: 30) { Besides = ProcessOfOffice.Registrars },
        new("missed_call", Command.Everybody, MissedCallActions.OfCard),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(WriteToClient.PlanKey, WriteToClient.Plan),
        DialogKind.OfProcess(CloseMissedCall.PlanKey, (process, _) => CloseMissedCall.Plan(process)),
    ];

    public override void Tables(ModelBuilder model) => MissedCallsModel.Build(model);

    public override void DueWork(IDueWorks works) => works.Due<DueMissedCalls>("missed-calls", due => due.Send);

    public override IEnumerable<object> Parts =>
    [
        new TodayPart(9, MissedCallsToday.Read, Overdue: true),
        new Inherited(70, MissedCallsChangeHands.ToHeir),
        new ClientReached(LogMissedCall.Reached),
        new FactPart(WriteToClient.Add),
        new Undoable(UndoKind.MissedClosed, "missed", CloseMissedCall.Back),
    ];
}
