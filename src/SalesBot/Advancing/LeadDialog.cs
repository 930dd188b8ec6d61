using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>Dialogs about a lead.</summary>
internal static class LeadDialog
{
    extension(DialogState)
    {
        /// <summary>One about a lead that begins now, by the version of the process that the lead follows.</summary>
        public static DialogState About(Visit visit, Lead lead, string plan) =>
            DialogState.New(visit, plan) with { ProcessVersion = lead.ProcessVersion, LeadId = lead.Id };
    }
}
