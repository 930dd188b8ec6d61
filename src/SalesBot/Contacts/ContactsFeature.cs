using SalesBot.Conversations;
using SalesBot.Undoing;

namespace SalesBot.Contacts;

/// <summary>The directory of contacts and clients: who it is that calls, what is known of them, and which two are one.</summary>
internal sealed class ContactsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("client", ShowClient.MaySee, ShowClient.Run),
        new("contactcard", ShowClient.MaySee, ShowContact.Run),
    ];

    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(MergeClients.PlanKey, MergeClients.Plan),
        new(EditClient.PlanKey, EditClient.Plan),
        new(EditContact.PlanKey, EditContact.Plan),
    ];

    public override IEnumerable<object> Parts =>
    [
        new FactPart(ClientFacts.Add),
        new Undoable(UndoKind.Merged, "merge", MergeClients.Back),
    ];
}
