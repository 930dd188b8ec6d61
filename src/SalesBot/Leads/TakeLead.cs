using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Undoing;

namespace SalesBot.Leads;

/// <summary>[Занимаюсь]: the person says they are on it; reminders stop.</summary>
internal static class TakeLead
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (lead.TouchedAt is null)
        {
            await OfferUndo.On(visit, lead, UndoKind.Taken, await PressedCard(visit) ?? LeadCard.Key(lead.Id));
            visit.Record("lead.taken", lead.Id);
        }

        await TouchLead.Touch(visit, lead);
        visit.Toast = visit.Phrases["lead.taken-toast"];
    }

    /// <summary>The live card whose button was pressed: the lead's own or a reminder's.</summary>
    private static Task<string?> PressedCard(Visit visit) =>
        visit.Db.Cards.Where(card => card.AddressId == visit.Address.Id && visit.Incoming.Tap != null && card.MessageId == visit.Incoming.Tap.CardId).Select(card => card.Key).FirstOrDefaultAsync()!;
}
