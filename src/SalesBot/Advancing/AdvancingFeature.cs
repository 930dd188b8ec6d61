using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>Work with a lead: taking it, its stages, notes, handing it on.</summary>
internal sealed class AdvancingFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("lead", Command.Everybody, LeadActions.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(AddNote.PlanKey, AddNote.Plan),
        new(NoteByReply.PlanKey, NoteByReply.Plan),
        new(PlanContact.PlanKey, PlanContact.Plan),
        new(SetClient.PlanKey, SetClient.Plan),
        new(HandOn.PlanKey, HandOn.Plan),
        DialogKind.OfProcess(EditStage.PlanPrefix, EditStage.Plan),
        DialogKind.OfProcess(AdvanceLead.PlanPrefix, AdvanceLead.Plan),
    ];

    public override IEnumerable<object> Parts =>
    [
        new UndoLead(),
        new UndoInformed(),
        TypedTime.Entry,
        new FileOffer(2, NoteWithFiles.Offers),
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
        // Before the comment: what is a time alone plans.
        ContactByReply.Entry,
        NoteByReply.Entry,
        ContactOfLead.Follow,
        new ClientChanged(async (work, client) =>
        {
            var open = work.Db.Leads.Where(lead => lead.ClientId == client.Id && lead.State == LeadState.Open);
            foreach (var lead in await open.ToListAsync())
                await DocumentsChanged.Tell(work, lead);
        }),
        new AwayPart("leads", LeadsChangeHands.ToDeputy, LeadsChangeHands.Back),
        new Inherited(0, LeadsChangeHands.ToHeir),
    ];
}
