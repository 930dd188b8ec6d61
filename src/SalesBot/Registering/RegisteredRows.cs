using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Registering;

/// <summary>The rows that a registration writes: the contact, the lead, the first document.</summary>
internal static class RegisteredRows
{
    private static readonly HashSet<string> OwnColumns = new(StringComparer.Ordinal) { "reach", "who", "topic", "responsible", "category" };

    /// <summary>The document of a registration, completed; its begin and end are the bot's own (A2).</summary>
    public static Event Document(Visit visit, DialogState dialog, Stage stage, Contact contact)
    {
        var (phone, email) = ReachField.Parts(dialog.Value("reach")!);
        return new Event
        {
            Stage = stage.Key,
            Direction = dialog.Outgoing ? Direction.Outgoing : stage.Direction,
            Kind = dialog.Kind,
            Subject = stage.Subjects[dialog.Kind],
            ContactWho = AtNumberField.Chosen(dialog) > 0 ? contact.Line : dialog.Value("who") ?? contact.Line,
            ContactPhone = phone,
            ContactEmail = email,
            ContactId = contact.Id,
            ClientId = contact.ClientId,
            Content = dialog.Value("topic") ?? "",
            Answers = AddedAnswers.Of(dialog, stage.Fields, OwnColumns),
            BeganAt = dialog.BeganAt,
            EndedAt = visit.Now,
            State = EventState.Completed,
            ResponsibleId = visit.Me.Id,
            AuthorId = visit.Me.Id,
        };
    }

    /// <summary>The contact the caller turned out to be, or a new one.</summary>
    public static async Task<Contact> ContactOf(Visit visit, DialogState dialog)
    {
        var known = dialog.ContactId is { } id ? await visit.Db.Contacts.FirstOrDefaultAsync(x => x.Id == id) : null;
        var (who, also) = (dialog.Value("who") ?? "", ReachField.Also(dialog));
        string[] reach = [.. new[] { dialog.Value("reach")! }.Concat(also).Where(one => one.Length > 0)];
        await ContactDirectory.Hold(visit, reach);
        if (known is null)
        {
            var said = SaidContact.Read(who.Length > 0 ? who : dialog.Shown("reach"));
            // Of the same name, and with nothing to know them by, they are another.
            return (reach.Length > 0 ? await ContactDirectory.Same(visit, said.Name, said.Company, reach[0]) : null)
                ?? await PresentContact.New(visit, who.Length > 0 ? who : dialog.Shown("reach"), reach);
        }

        var contact = await PresentContact.Of(visit, who, dialog.Value("reach")!, known, null, AtNumberField.Chosen(dialog));
        foreach (var more in also) await ContactDirectory.AddReach(visit, contact, more);
        return contact;
    }

    /// <summary>The lead, saved, with its number (B3).</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="process">By which process it is led.</param>
    /// <param name="contact">Who speaks for the client.</param>
    /// <param name="responsible">Whose it becomes.</param>
    /// <param name="author">Who registers it.</param>
    /// <param name="topic">What it is about; empty when nobody said.</param>
    public static async Task<Lead> NewLead(
        Work work, SalesProcess process, Contact contact, int responsible, int author, string topic)
    {
        var lead = new Lead
        {
            Number = await work.NextNumber("L"),
            ProcessVersion = process.Version,
            Stage = process.First.Key,
            ResponsibleId = responsible,
            AuthorId = author,
            ContactId = contact.Id,
            ClientId = contact.ClientId,
            Topic = topic,
            CreatedAt = work.Now,
            WaitingSince = work.Now,
        };
        work.Db.Leads.Add(lead);
        await work.Db.SaveChangesAsync();
        return lead;
    }
}
