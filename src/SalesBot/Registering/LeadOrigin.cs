using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Registering;

/// <summary>What a registration may be begun from besides what the client has just said: a letter, a call of a campaign.</summary>
/// <param name="Of">Reads it from the dialog; null when the dialog was begun by none of its kind.</param>
internal sealed record LeadOriginKind(Func<Visit, DialogState, Task<LeadOrigin?>> Of);

/// <summary>What follows every registration, whatever it was begun from.</summary>
/// <param name="Do">Does it, in the same commit.</param>
internal sealed record LeadRegistered(Func<Visit, DialogState, Lead, Task> Do);

/// <summary>What one registration was begun from.</summary>
internal abstract class LeadOrigin
{
    /// <summary>The letter a contact that is no sale came by; null for none.</summary>
    public virtual long? LetterId => null;

    /// <summary>Whether the client was spoken to.</summary>
    public virtual bool Spoken => true;

    /// <summary>What a dialog was begun from; null for nothing but the client's own word.</summary>
    public static async Task<LeadOrigin?> Of(Visit visit, DialogState dialog)
    {
        foreach (var kind in visit.Office.Features.Parts<LeadOriginKind>())
            if (await kind.Of(visit, dialog) is { } origin) return origin;
        return null;
    }

    /// <summary>Whether who comes may register it, by whose it is.</summary>
    public virtual Task<bool> MayRegister() => Task.FromResult(true);

    /// <summary>That it has been dealt with meanwhile, in words; null while it has not.</summary>
    public virtual Task<string?> Over() => Task.FromResult<string?>(null);

    /// <summary>The lead is there; before its card is drawn, which says what it came of.</summary>
    public virtual Task Registered(Lead lead, Contact contact) => Task.CompletedTask;

    /// <summary>It was no sale (B3).</summary>
    public virtual Task Logged(Event document) => Task.CompletedTask;

    /// <summary>Puts it into the history of a lead that is open already; false when there is nothing to put.</summary>
    public virtual Task<bool> PutTo(Lead lead) => Task.FromResult(false);

    /// <summary>Buttons that go on from there.</summary>
    public virtual Task<IReadOnlyList<Button>> Next() => Task.FromResult<IReadOnlyList<Button>>([]);
}
