using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Finding;

/// <summary>What was found, line by line: a contact or a client, under it the leads.</summary>
internal static class FoundLines
{
    private const int LeadsOfOne = 3;

    public static IEnumerable<Line> Of(Visit visit, Found found, IReadOnlyDictionary<long, Contact> contacts, IReadOnlyList<Lead> leads,
        IReadOnlyDictionary<int, string> people)
    {
        var apart = found.Numbered.Concat(found.Also).Select(lead => lead.Id).ToHashSet();
        foreach (var lead in found.AreLeads ? leads : found.Numbered)
        {
            yield return contacts[lead.ContactId].Line;
            yield return Row(lead);
        }

        foreach (var contact in (found.AreLeads ? [] : found.Ids).Where(contacts.ContainsKey).Select(id => contacts[id]))
        {
            yield return contact.Line;
            foreach (var lead in leads.Where(lead => lead.ContactId == contact.Id && !apart.Contains(lead.Id)).Take(LeadsOfOne))
                yield return Row(lead);
        }

        foreach (var client in found.Clients)
        {
            yield return visit.Phrases.Say("client.row", ("name", client.Name));
            foreach (var lead in leads.Where(lead => lead.ClientId == client.Id && !found.Ids.Contains(lead.ContactId)).Take(LeadsOfOne))
                yield return Row(lead);
        }

        foreach (var lead in found.Also)
        {
            yield return contacts[lead.ContactId].Line;
            yield return Row(lead);
        }

        Line Row(Lead lead) => new([new Span(LeadRow.Text(visit, lead, people[lead.ResponsibleId], visit.Phrases), Emphasis.Dim)]);
    }
}
