using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>What a feature does when a lead has ended without an order (A6).</summary>
/// <param name="Do">Does it, in the same commit.</param>
internal sealed record LeadRefused(Func<Visit, Lead, Task> Do);

/// <summary>What a feature does when something about the lead's documents has changed (A17).</summary>
/// <param name="Do">Does it, once the change is saved; returns whether something that was asked is withdrawn.</param>
internal sealed record DocumentsChanged(Func<Work, Lead, Task<bool>> Do)
{
    /// <summary>Tells all of them; returns whether anything is withdrawn.</summary>
    public static async Task<bool> Tell(Work work, Lead lead)
    {
        var withdrawn = false;
        foreach (var part in work.Office.Features.Parts<DocumentsChanged>()) withdrawn |= await part.Do(work, lead);
        return withdrawn;
    }
}
