using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>What a feature does when a lead has ended without an order (A6).</summary>
/// <param name="Do">Does it, in the same commit.</param>
internal sealed record LeadRefused(Func<Visit, Lead, Task> Do);

/// <summary>What a feature does when something about the lead's documents has changed (A17).</summary>
/// <param name="Do">Does it, once the change is saved; returns whether something that was asked is withdrawn.</param>
internal sealed record DocumentsChanged(Func<Visit, Lead, Task<bool>> Do)
{
    /// <summary>Tells all of them; returns whether anything is withdrawn.</summary>
    public static async Task<bool> Tell(Visit visit, Lead lead)
    {
        var withdrawn = false;
        foreach (var part in visit.Office.Features.Parts<DocumentsChanged>()) withdrawn |= await part.Do(visit, lead);
        return withdrawn;
    }
}

/// <summary>What a feature does when a client was spoken to, whoever called.</summary>
/// <param name="Do">Gets how the client is reached.</param>
internal sealed record ClientReached(Func<Visit, string, Task> Do);

/// <summary>Where registrations are begun from besides the registration itself.</summary>
/// <param name="MayRegister">Whether it gives who comes the right to this one.</param>
/// <param name="Registered">What follows once the lead is there.</param>
/// <param name="Next">Buttons that go on from there; none where it was not begun from this.</param>
internal sealed record LeadOrigin(
    Func<Visit, DialogState, Task<bool>> MayRegister,
    Func<Visit, DialogState, Lead, Task> Registered,
    Func<Visit, DialogState, Task<IReadOnlyList<Button>>> Next);
