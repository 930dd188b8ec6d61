using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Undoing;

namespace SalesBot.Registering;

/// <summary>Registering a call or a letter, step by step or from one line.</summary>
internal sealed class RegisteringFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("call", Role.None, (visit, line) => RegisterLead.Begin(visit, EventKind.Call, line), Menu: 10)
        {
            TakesFiles = true,
            Besides = ProcessOfOffice.Registrars,
        },
        new("letter", Role.None, (visit, line) => RegisterLead.Begin(visit, EventKind.Letter, line), Menu: 20)
        {
            TakesFiles = true,
            Besides = ProcessOfOffice.Registrars,
        },
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        DialogKind.OfProcess(RegisterLead.PlanKey, (process, _) => RegisterLead.Plan(process)),
        new(AddNote.CallKey, AddNote.CallPlan with { Other = OtherCallAtNote.Matter }),
    ];

    public override IEnumerable<object> Parts =>
    [
        new LeadAction("consult", Consult.Run, NeedsOpen: true, NeedsRight: false, ForRegistrars: true),
        new LeadAction("callback", AskToCallBack.Run, NeedsOpen: false, NeedsRight: false, ForRegistrars: true),
        new HelpPart(LeadEntries.Help),
        LeadEntries.Text,
        LeadEntries.Whole,
        new Undoable(UndoKind.Logged, "contact", LogOtherContact.Back),
        new Undoable(UndoKind.AskedToCall, "callback", UndoLead.Values),
        new UndoCallBack(),
        new ContactEntry(RegisterLead.FromContact, CardAnswers.Add),
        JoinLead.Part,
        new Suggestion(1, LeadEntries.New),
        new FileOffer(1, LeadEntries.ForFiles),
    ];
}
