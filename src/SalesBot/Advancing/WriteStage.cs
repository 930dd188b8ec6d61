using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Advancing;

/// <summary>Completes the present document of a lead and writes the next stage's, with all its answers (A8, A10).</summary>
internal static class WriteStage
{
    internal static readonly IReadOnlySet<string> OwnColumns = new HashSet<string>(StringComparer.Ordinal)
    {
        "reach", "who", "client", "content",
    };

    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        lead.ClientId = await ClientOf(visit, lead, dialog);
        var basis = await LineEvents.Of(visit.Db, lead.Id).OrderByDescending(document => document.Id).FirstAsync();
        await CompleteDocuments.Of(visit, lead, dialog);
        var document = Document(visit, lead, dialog, stage, basis);
        await ContactOfLead.Set(visit, lead, document, dialog);
        visit.Db.Events.Add(document);
        await visit.Db.SaveChangesAsync();
        await DocumentFiles.TakeSent(visit, document);
        (lead.Stage, lead.WaitingSince) = (stage.Key, visit.Now);
        visit.Record("lead.advanced", lead.Id,
            new { stage = stage.Key, @event = document.Id, answers = AddedAnswers.Recorded(document.Answers) });
        visit.Changed(lead);
        await TellInformed.Passed(visit, lead, stage);
        Line[] special = EventRules.Of(visit, document.Kind) is { } rules ? [await rules.Written(visit, lead, document, phrases)] : [];
        var answer = new Screen
        {
            Lines =
            [
                phrases.Say("stage.written", ("number", lead.Number), ("stage", phrases[stage.Title])),
                .. special,
            ],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Success,
        };
        return answer.With(await NextContact.AfterOutcome(visit, lead), visit, lead, phrases);
    }

    /// <summary>Writes the answers into a document that is under way (A16).</summary>
    public static async Task Fill(Visit visit, Lead lead, DialogState dialog, Event document, Stage stage)
    {
        lead.ClientId = document.ClientId = await ClientOf(visit, lead, dialog);
        await ContactOfLead.Set(visit, lead, document, dialog);
        document.Content = dialog.Value("content") ?? document.Content;
        if (Enum.TryParse<Direction>(dialog.Value("direction"), ignoreCase: true, out var way)) document.Direction = way;
        document.Answers = AddedAnswers.Of(dialog, stage.Fields, OwnColumns);
    }

    private static Event Document(Visit visit, Lead lead, DialogState dialog, Stage stage, Event basis)
    {
        var times = EventRules.Of(visit, dialog.Kind)?.Times(visit, dialog);
        return new Event
        {
            LeadId = lead.Id,
            Stage = stage.Key,
            Direction = Enum.TryParse<Direction>(dialog.Value("direction"), ignoreCase: true, out var way) ? way : stage.Direction,
            Kind = dialog.Kind,
            Subject = stage.Subjects[dialog.Kind],
            ContactWho = basis.ContactWho,
            ContactPhone = basis.ContactPhone,
            ContactEmail = basis.ContactEmail,
            ContactId = basis.ContactId,
            ClientId = lead.ClientId,
            Content = dialog.Value("content") ?? "",
            Answers = AddedAnswers.Of(dialog, stage.Fields, OwnColumns),
            BeganAt = times?.Begin ?? dialog.BeganAt,
            EndedAt = times?.End,
            ResponsibleId = lead.ResponsibleId,
            AuthorId = visit.Me.Id,
            BasisId = basis.Id,
        };
    }

    /// <summary>The client the answer names, created when it is a new one; the contact is theirs.</summary>
    internal static async Task<long?> ClientOf(Work work, Lead lead, DialogState dialog)
    {
        if (dialog.Value("client") is not { } value) return lead.ClientId;
        var client = ClientField.Known(value) is { } id ? (await AddClient.Known(work, id, ClientField.Learnt(value)))?.Id
            : (await AddClient.Do(work, value[1..])).Id;
        await Join(work, lead, client);
        return client;
    }

    /// <summary>
    /// The contact goes to the client it speaks for; away from one it was put to by mistake, unless another lead says that it is right.
    /// </summary>
    private static async Task Join(Work work, Lead lead, long? client)
    {
        var contact = await work.Db.Contacts.FirstAsync(x => x.Id == lead.ContactId);
        if (contact.ClientId is { } former && (former != lead.ClientId
            || await work.Db.Leads.AnyAsync(x => x.ContactId == contact.Id && x.ClientId == former && x.Id != lead.Id))) return;
        contact.ClientId = client ?? contact.ClientId;
        if (client is { } known) await TellApart(work, contact, known);
    }

    /// <summary>Requisites that were noted with the contact's company are the client's now: on the contact they only lengthen the
    /// line.</summary>
    private static async Task TellApart(Work work, Contact contact, long client)
    {
        if (Requisites.Take(contact.Company, "") is not { } requisites) return;
        var inn = await work.Db.Clients.Where(one => one.Id == client).Select(one => one.Inn).FirstOrDefaultAsync();
        if (inn is not null && requisites.Shown.Contains(inn, StringComparison.Ordinal)) contact.Company = requisites.Left.Trim(' ', ',');
    }
}
