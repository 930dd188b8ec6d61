using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Advancing;

/// <summary>A document beside the lead's own line: work or a decision asked of a colleague (A5, A13, B15).</summary>
internal static class BesideDocument
{
    /// <summary>
    /// Begins one of a stage, based on the lead's latest document and with its contact; added, to be completed and saved by the caller.
    /// </summary>
    public static async Task<Event> Begin(Work work, Lead lead, Stage stage, int responsibleId, int authorId)
    {
        var basis = await LineEvents.Of(work.Db, lead.Id).OrderByDescending(document => document.Id).FirstAsync();
        var document = new Event
        {
            LeadId = lead.Id,
            Stage = stage.Key,
            Direction = Direction.Incoming,
            Kind = basis.Kind,
            Subject = stage.Subjects[basis.Kind],
            ContactWho = basis.ContactWho,
            ContactPhone = basis.ContactPhone,
            ContactEmail = basis.ContactEmail,
            ContactId = basis.ContactId,
            ClientId = lead.ClientId,
            BeganAt = work.Now,
            ResponsibleId = responsibleId,
            AuthorId = authorId,
            BasisId = basis.Id,
            Beside = true,
        };
        work.Db.Events.Add(document);
        return document;
    }
}
