using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>What a button on a lead's card does.</summary>
/// <param name="Verb">Its word in the button's command.</param>
/// <param name="Run">The action; gets the rest of the button's value.</param>
/// <param name="NeedsOpen">Only while the lead is under way.</param>
/// <param name="NeedsRight">Only for those who may act (B7).</param>
/// <param name="ForRegistrars">Also for whoever registers calls.</param>
internal sealed record LeadAction(
    string Verb, Func<Visit, Lead, string, Task> Run, bool NeedsOpen, bool NeedsRight, bool ForRegistrars = false);
