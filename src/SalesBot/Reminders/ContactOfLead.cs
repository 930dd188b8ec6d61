using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Reminders;

/// <summary>When the client is contacted next, on the lead's card (B18).</summary>
internal static class ContactOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        var (work, lead) = (shown.Work, shown.Lead);
        var next = await NextContact.Of(work.Db, lead.Id).Select(contact => contact.ContactAt).FirstOrDefaultAsync();
        if (lead.State != LeadState.Open || next is not { } at) return null;
        return OnLeadCard.Line(LeadCardPlace.NextContact, phrases => ContactScreen.Line(at, work.Office, work.LocalNow, phrases));
    }
}
