using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Values;

namespace SalesBot.Programs;

/// <summary>A lead as a program hands it in; one of phone and e-mail at least.</summary>
/// <param name="Who">The contact line, «Иванов Пётр, ООО «Ромашка»»; empty when unknown.</param>
/// <param name="Phone">How they are reached.</param>
/// <param name="Email">How they are reached.</param>
/// <param name="Topic">What it is about, one line; empty when nobody said.</param>
/// <param name="Text">What they wrote; empty for nothing.</param>
/// <param name="Kind">A call or a letter.</param>
/// <param name="Source">Where it came from; its lead is set here.</param>
public sealed record HandedLead(
    string Who, PhoneNumber? Phone, EmailAddress? Email, string Topic, string Text, EventKind Kind, LeadSource Source)
{
    /// <summary>Whose it is to be; null: the bot finds somebody (<see cref="ChooseManager"/>).</summary>
    public int? ResponsibleId { get; init; }

    /// <summary>What they are there; empty when unknown.</summary>
    public string Position { get; init; } = "";

    /// <summary>Whether the client is in a hurry.</summary>
    public bool Urgent { get; init; }

    /// <summary>The letter it came by, which waits and is settled by it; null for none.</summary>
    public Letter? Letter { get; init; }
}

/// <summary>What became of a lead that was handed in.</summary>
/// <param name="Number">L-2026-000123; of a letter when a person decides first.</param>
/// <param name="State"><c>registered</c>, or <c>waiting</c> for somebody to decide.</param>
public sealed record HandedReceipt(string Number, string State);

/// <summary>
/// Registers a lead that a web form or a partner hands in (D19): the contact by the chat's own rule, the document, the hand-over with its
/// reminder. From a blocked number there is none without a person's word (B25): it waits among the letters, and so does whatever comes
/// before anybody has joined.
/// </summary>
public static class HandInLead
{
    private const int LongestTopic = 400;

    /// <summary>Does it, in one unit of work with the caller's.</summary>
    public static async Task<HandedReceipt> Do(Work work, HandedLead handed)
    {
        string[] reach = [.. new[] { handed.Phone?.Value, handed.Email?.Key }.OfType<string>()];
        await ContactDirectory.Hold(work, reach);
        foreach (var one in reach)
            if ((await ContactDirectory.WhoIs(work, one)).Any(caller => caller.Blocked is not null)) return await AsLetter(work, handed);
        if (handed.ResponsibleId is null && !await ChooseManager.IsThereAnybody(work)) return await AsLetter(work, handed);
        var contact = await PresentContact.Of(work, handed.Who, reach[0], null, null, null);
        if (handed.Position.Length > 0) contact.Position = handed.Position;
        foreach (var also in reach.Skip(1)) await ContactDirectory.AddReach(work, contact, also);
        var process = work.Office.Processes.Current;
        var responsible = handed.ResponsibleId is { } named ? (await work.Person(named))! : await ChooseManager.For(work, contact);
        var (lead, document) = await Write(work, handed, contact, responsible, process);
        work.Record("lead.registered", lead.Id, new
        {
            lead.Number,
            kind = document.Kind.ToString(),
            responsible = responsible.Id,
            stage = process.First.Key,
            source = handed.Source.Source,
        });
        handed.Source.LeadId = lead.Id;
        lead.Source = SourceOfUtm.Of(
            handed.Source, [.. (process.Choices.GetValueOrDefault(SalesProcess.Sources) ?? []).Select(choice => choice.Key)]);
        work.Db.LeadSources.Add(handed.Source);
        await work.Db.SaveChangesAsync();
        if (handed.Letter is { } letter) await Settle(work, letter, lead, document);
        await HandOver.Create(work, lead, document, process, process.First, Answers(lead, process, responsible));
        await TellInformed.Passed(work, lead, process.First);
        return new HandedReceipt(lead.Number, "registered");
    }

    private static async Task<(Lead Lead, Event Document)> Write(
        Work work, HandedLead handed, Contact contact, Person responsible, SalesProcess process)
    {
        var topic = handed.Topic.Length > 0 ? handed.Topic : CleanText.OneLine(handed.Text, LongestTopic).Text;
        // Nobody of ours has written it: it is whose it becomes.
        var lead = await RegisteredRows.NewLead(work, process, contact, responsible.Id, responsible.Id, topic);
        lead.Urgent = handed.Urgent;
        var document = Document(work, handed, lead, contact, process.First);
        work.Db.Events.Add(document);
        await work.Db.SaveChangesAsync();
        return (lead, document);
    }

    /// <summary>The letter is this lead's now, and its files are with the document, from where the next one has them.</summary>
    private static async Task Settle(Work work, Letter letter, Lead lead, Event document)
    {
        var files = await work.Db.LetterFiles.Where(link => link.LetterId == letter.Id).Select(link => link.FileId).ToListAsync();
        await DocumentFiles.Put(work, document.Id, files);
        await SettleLetter.As(work, letter, LetterState.Registered, null, leadId: lead.Id);
    }

    private static Event Document(Work work, HandedLead handed, Lead lead, Contact contact, Stage stage)
    {
        // Without a phone it is a letter (A4).
        var kind = stage.Kinds.Contains(handed.Kind) && handed.Phone is not null ? handed.Kind
            : stage.Kinds.Contains(EventKind.Letter) ? EventKind.Letter : stage.Kinds[0];
        return new Event
        {
            LeadId = lead.Id,
            Stage = stage.Key,
            Direction = stage.Direction,
            Kind = kind,
            Subject = stage.Subjects[kind],
            ContactWho = handed.Who.Length > 0 ? handed.Who : contact.Line,
            ContactPhone = handed.Phone?.Value,
            ContactEmail = handed.Phone is null ? handed.Email?.Key : null,
            ContactId = contact.Id,
            ClientId = contact.ClientId,
            Content = handed.Text.Length > 0 ? handed.Text : lead.Topic,
            BeganAt = work.Now,
            EndedAt = work.Now,
            State = EventState.Completed,
            ResponsibleId = lead.ResponsibleId,
            AuthorId = lead.AuthorId,
        };
    }

    /// <summary>As a registration would have them: the hand-over reads whose it is from there.</summary>
    private static DialogState Answers(Lead lead, SalesProcess process, Person responsible)
    {
        var field = process.First.Creates.Select(creation => creation.Responsible).FirstOrDefault(key => key is not null) ?? "responsible";
        var whose = new Answer(responsible.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), responsible.ShortName);
        return new DialogState
        {
            Plan = RegisterLead.PlanKey,
            ProcessVersion = process.Version,
            BeganAt = lead.CreatedAt,
            Answers = ImmutableDictionary<string, Answer>.Empty.Add(field, whose),
        };
    }

    private static async Task<HandedReceipt> AsLetter(Work work, HandedLead handed)
    {
        if (handed.Letter is { } waiting) return new HandedReceipt(waiting.Number, "waiting");
        var letter = await ReceiveLetter.Do(work,
            new ArrivedLetter(handed.Who, handed.Email, handed.Phone, handed.Topic, handed.Text, work.Now));
        return new HandedReceipt(letter.Number, "waiting");
    }
}
