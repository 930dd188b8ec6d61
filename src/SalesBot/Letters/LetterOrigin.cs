using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Registering;

namespace SalesBot.Letters;

/// <summary>A registration that was begun from a letter (B6): whose the letter is registers it, once.</summary>
internal sealed class LetterOrigin(Visit visit, Letter letter) : LeadOrigin
{
    public override long? LetterId => letter.Id;

    public override bool Spoken => false;

    public static new async Task<LeadOrigin?> Of(Visit visit, DialogState dialog) =>
        await RegisterLetter.Of(visit, dialog) is { } letter ? new LetterOrigin(visit, letter) : null;

    public override Task<bool> MayRegister() => LetterAccess.MayAct(visit, letter, visit.Me);

    public override async Task<string?> Over() => letter.IsOpen ? null : await SettleLetter.Over(visit, letter);

    public override Task Registered(Lead lead, Contact contact) => RegisterLetter.Done(visit, letter, lead, contact);

    public override Task Logged(Event document) =>
        SettleLetter.As(visit, letter, LetterState.Logged, visit.Me.Id, eventId: document.Id);

    public override async Task<bool> PutTo(Lead lead)
    {
        if (!letter.IsOpen) return false;
        await AttachLetter.Do(visit, letter, lead);
        return true;
    }
}
