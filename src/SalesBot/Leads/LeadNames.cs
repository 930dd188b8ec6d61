using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;

namespace SalesBot.Leads;

/// <summary>Number and client's side of many leads in two queries.</summary>
internal static class LeadNames
{
    public static async Task<IReadOnlyDictionary<long, (string Number, string Who)>> Read(SalesBotDb db, IReadOnlyList<long> ids)
    {
        var leads = await db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id))
            .Select(lead => new { lead.Id, lead.Number, lead.ContactId }).ToListAsync();
        var contactIds = leads.Select(lead => lead.ContactId).Distinct().ToList();
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contactIds.Contains(contact.Id))
            .ToDictionaryAsync(contact => contact.Id, contact => contact.Line);
        return leads.ToDictionary(lead => lead.Id, lead => (lead.Number, contacts.GetValueOrDefault(lead.ContactId, "")));
    }
}
