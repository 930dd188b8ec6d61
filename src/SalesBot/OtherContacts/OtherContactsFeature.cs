using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Today;
using SalesBot.Undoing;

namespace SalesBot.OtherContacts;

/// <summary>Contacts that are no sale.</summary>
internal sealed class OtherContactsFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("contact", Command.Everybody, ContactTaskActions.Run),
    ];

    public override void Tables(ModelBuilder model) => OtherContactsModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        ContactByNumber.Entry,
        new Undoable(UndoKind.ContactDone, "contact-done", ContactTaskActions.Back),
        new TodayPart(11, ContactsToday.Read),
        new Inherited(50, ContactsChangeHands.ToHeir),
    ];
}
