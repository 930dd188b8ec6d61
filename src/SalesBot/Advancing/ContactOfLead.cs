using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>
/// Who speaks for the client and how they are reached, as a dialog says it: the directory learns it, the document and the lead show it.
/// </summary>
internal static class ContactOfLead
{
    /// <summary>Puts the contact line of the answers into a document that is under way, and its contact into the lead.</summary>
    public static async Task Set(Work work, Lead lead, Event document, DialogState dialog)
    {
        var before = (Who: document.ContactWho, Reach: ContactReach.Of(document), lead.ContactId);
        var who = dialog.Value("who") ?? document.ContactWho;
        var reach = dialog.Value("reach") ?? document.ContactPhone ?? document.ContactEmail ?? "";
        var present = await work.Db.Contacts.FirstAsync(x => x.Id == lead.ContactId);
        var chosen = AtNumberField.Chosen(dialog);
        var contact = await PresentContact.Of(work, who, reach, present, lead.ClientId, chosen);
        foreach (var more in ReachField.Also(dialog)) await ContactDirectory.AddReach(work, contact, more);
        document.ContactWho = chosen > 0 ? contact.Line : who;
        (document.ContactPhone, document.ContactEmail) = ReachField.Parts(reach);
        document.ContactId = lead.ContactId = contact.Id;
        if (before == (document.ContactWho, ContactReach.Of(document), lead.ContactId)) return;
        work.Record("lead.contact-changed", lead.Id, new
        {
            from = Line(before.Who, before.Reach),
            to = Line(document.ContactWho, ContactReach.Of(document)),
        });
    }

    /// <summary>A contact was corrected: the open leads of theirs say what is right now, in the document that is under way.</summary>
    public static ContactChanged Follow { get; } = new(async (work, contact, change) =>
    {
        var open = work.Db.Leads.Where(lead => lead.ContactId == contact.Id && lead.State == LeadState.Open);
        foreach (var lead in await open.ToListAsync())
        {
            work.Changed(lead);
            var document = await LineEvents.Of(work.Db, lead.Id).OrderByDescending(document => document.Id).FirstAsync();
            if (document.ContactId != contact.Id || document.State != EventState.Open) continue;
            if (SaidContact.Read(document.ContactWho).MayBe(SaidContact.Read(change.Line).Name)) document.ContactWho = contact.Line;
            if (document.ContactPhone is { } phone && ContactDirectory.WithoutExtension(phone) == change.Phone)
                document.ContactPhone = change.NewPhone;
            if (document.ContactEmail == change.Email) document.ContactEmail = change.NewEmail;
            if (document is { ContactPhone: null, ContactEmail: null })
                (document.ContactPhone, document.ContactEmail) = (change.NewPhone, change.NewPhone is null ? change.NewEmail : null);
            await work.Db.SaveChangesAsync();
            await DocumentsChanged.Tell(work, lead);
        }
    });

    private static string Line(string who, string reach) => string.Join(" · ", new[] { who, reach }.Where(part => part.Length > 0));
}
