using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads.Finding;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Today;
using SalesBot.Undoing;

namespace SalesBot.Leads;

/// <summary>Leads: registering, finding, advancing and handing them on.</summary>
internal sealed class LeadsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("call", Role.None, (visit, line) => RegisterLead.Begin(visit, EventKind.Call, line), Menu: 10)
        {
            Besides = ProcessOfOffice.Registrars,
        },
        new("letter", Role.None, (visit, line) => RegisterLead.Begin(visit, EventKind.Letter, line), Menu: 20)
        {
            Besides = ProcessOfOffice.Registrars,
        },
        new("find", Command.Everybody, FindLeads.Run, Menu: 50),
        new("leads", Command.Everybody, ListLeads.Run, Menu: 60),
        new("lead", Command.Everybody, LeadActions.Run),
        new("history", Command.Everybody, LeadHistory.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        DialogKind.OfProcess(RegisterLead.PlanKey, (process, _) => RegisterLead.Plan(process)),
        new(AddNote.PlanKey, AddNote.Plan),
        new(AddNote.CallKey, AddNote.CallPlan),
        new(PlanContact.PlanKey, PlanContact.Plan),
        new(SetClient.PlanKey, SetClient.Plan),
        new(HandOn.PlanKey, HandOn.Plan),
        DialogKind.OfProcess(EditStage.PlanPrefix, EditStage.Plan),
        DialogKind.OfProcess(AdvanceLead.PlanPrefix, AdvanceLead.Plan),
    ];

    public override void Tables(ModelBuilder model) => LeadsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        LeadCard.Live,
        new FileRight(LeadAccess.MayHaveFiles),
        new FileOwner(FilesOfLead.Detach),
        new UndoLead(),
        new Undoable(UndoKind.Registered, "registration", UndoLead.Values),
        new Undoable(UndoKind.Refused, "refusal", UndoLead.Values),
        new Undoable(UndoKind.Taken, "taken", UndoLead.Values),
        new Undoable(UndoKind.Advanced, "stage", UndoLead.Values),
        new Undoable(UndoKind.HandedOn, "hand-on", UndoLead.Values),
        new Undoable(UndoKind.Asked, "question", UndoLead.Values),
        new LeadCardPart(AnswersOfLead.Answers),
        new LeadCardPart(AnswersOfLead.Deputy),
        new DocumentWriter(DocumentKind.Refusal, RefuseLead.Do, UndoKind.Refused),
        new DocumentWriter(DocumentKind.Event, WriteStage.Do, UndoKind.Advanced),
        .. LeadActions.Own,
        LeadEntries.Text,
        LeadEntries.Whole,
        new ContactEntry(RegisterLead.FromContact),
        JoinLead.Part,
        new Suggestion(1, LeadEntries.New),
        new Suggestion(2, LeadEntries.List),
        new StandsIn(LeadEntries.StoodInFor),
        new TodayPart(1, LateLeads.Read),
        new TodayPart(8, NewLeads.Read),
        new WaitingPart(LeadsAwaited.Read),
        new RecordPart(LeadRecords.Read),
        new LoadPart(LeadLoad.Of),
        new MatterNames("lead", LeadNames.Read),
        new ProcessFollowers((db, version, stop) => db.Leads.CountAsync(lead => lead.ProcessVersion == version, stop)),
        new ClientMerged(LeadsOfClient.Move),
        new AwayPart("leads", LeadsChangeHands.ToDeputy, LeadsChangeHands.Back),
        new Inherited(0, LeadsChangeHands.ToHeir),
    ];
}
