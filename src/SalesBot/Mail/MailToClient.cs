using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Meetings;
using SalesBot.Orders.Invoices;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Mail;

/// <summary>
/// [Отправить клиенту]: sends the letter that a stage wrote, with its files, to the client's e-mail, which is asked for when it is not
/// known (A8).
/// </summary>
internal static class MailToClient
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "mail";

    private const string Anyway = "anyway";

    /// <summary>The dialog: what is known is filled in, and the summary shows it all before it goes out.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "mail.title",
        Fields =
        [
            new Field
            {
                Key = Anyway, Kind = YesNoField.Instance, Label = "mail.anyway", Ask = "mail.ask-anyway", Required = true,
                Yes = "button.mail-anyway", No = "button.mail-not", When = new Condition(Unapproved.Fact, null),
            },
            new Field { Key = "to", Kind = EmailField.Instance, Label = "mail.to", Ask = "mail.ask-to", Required = true },
            new Field { Key = "subject", Kind = TextField.Instance, Label = "mail.subject", Ask = "mail.ask-subject", Required = true },
            new Field { Key = "text", Kind = LongTextField.Instance, Label = "mail.text", Ask = "mail.ask-text", Required = true },
        ],
        Files = FileHome.Content,
        Finish = Finish,
    };

    /// <summary>The latest letter of ours in the lead: what there is to send; null for none.</summary>
    public static Task<Event?> Letter(Data.SalesBotDb db, Lead lead) =>
        LineEvents.Of(db, lead.Id).Where(document => document.Kind == EventKind.Letter && document.Direction == Direction.Outgoing
            && document.State != EventState.Cancelled)
            .OrderByDescending(document => document.Id).FirstOrDefaultAsync();

    /// <summary>
    /// Begins the dialog; «meeting» for a letter about the meeting: with its .ics while it is ahead, as a follow-up after it (B14).
    /// </summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (args == "meeting") await AboutMeeting(visit, lead);
        else await AboutLetter(visit, lead);
    }

    private static async Task AboutLetter(Visit visit, Lead lead)
    {
        if (!visit.Office.MailIsOn || await Letter(visit.Db, lead) is not { } letter)
        {
            visit.Toast = visit.Phrases["mail.nothing"];
            return;
        }

        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        var answers = ImmutableDictionary<string, Answer>.Empty
            .Add("subject", Answer.Of(Sentence(visit.Office.Phrases(visit.Me.Language, process)[process.Subjects[letter.Subject]])))
            .Add("text", Answer.Of(letter.Content));
        await Start(visit, lead, PlanKey, answers,
            await visit.Db.EventFiles.Where(file => file.EventId == letter.Id).Select(file => file.FileId).ToListAsync(), letter);
    }

    /// <summary>Only the text is asked: what a meeting is about the client knows, what is to be said of it nobody else.</summary>
    private static async Task AboutMeeting(Visit visit, Lead lead)
    {
        var meeting = await LineEvents.Of(visit.Db, lead.Id)
            .Where(document => document.Kind == EventKind.Meeting && document.State != EventState.Cancelled)
            .OrderByDescending(document => document.Id).FirstOrDefaultAsync();
        if (!visit.Office.MailIsOn || meeting is null)
        {
            visit.Toast = visit.Phrases["mail.nothing"];
            return;
        }

        var ahead = meeting.State == EventState.Open;
        var subject = Subject(visit, meeting, ahead);
        await Start(visit, lead, PlanKey, ImmutableDictionary<string, Answer>.Empty.Add("subject", Answer.Of(subject)), [], meeting,
            ahead ? EventKind.Meeting : EventKind.Letter);
    }

    /// <summary>What the client reads is in the office's language and says the day itself, not «tomorrow».</summary>
    private static string Subject(Visit visit, Event meeting, bool ahead)
    {
        var own = visit.Office.Phrases("ru");
        var begin = visit.Office.Calendar.ToLocal(meeting.BeganAt);
        return own.Say(
            ahead ? "mail.meeting-ahead" : "mail.meeting-held",
            ("day", own.Day(DateOnly.FromDateTime(begin.DateTime), DateOnly.FromDateTime(visit.LocalNow.DateTime))),
            ("time", own.Clock(begin)));
    }

    /// <summary>Begins a letter to the client of a lead; the address is filled in where it is known.</summary>
    public static async Task Start(Visit visit, Lead lead, string plan, ImmutableDictionary<string, Answer> answers,
        IEnumerable<long> files, Event? document = null, EventKind kind = EventKind.Letter)
    {
        if ((document?.ContactEmail ?? await EmailOf(visit, lead)) is { } known) answers = answers.Add("to", Answer.Of(known));
        // Whoever sends it sees the whole letter first, and may change it.
        if (answers.GetValueOrDefault("text") is { } text
            && await Formed(visit, lead, text.Value) is { Length: <= LongTextField.MaxLength } formed)
            answers = answers.SetItem("text", Answer.Of(formed));
        await DialogShell.Start(visit, DialogState.About(visit, lead, plan) with
        {
            Variant = kind.Word(),
            Answers = answers,
            Files = [.. files],
        });
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog) => dialog.Value(Anyway) != "no"
        ? await Send(visit, dialog, lead => LeadAccess.MayAct(visit.Db, lead, visit.Me))
        : new Screen
        {
            Lines = [visit.Phrases["mail.not-sent"]],
            Rows = [[new Button(visit.Phrases["button.open"], ButtonValue.Command($"/lead {dialog.LeadId}"))]],
        };

    /// <summary>Sends what the dialog wrote, if the person still may.</summary>
    public static async Task<Screen> Send(Visit visit, DialogState dialog, Func<Lead, Task<bool>> may)
    {
        var phrases = visit.Phrases;
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (!await may(lead)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var to = dialog.Value("to")!;
        PutMail.Do(visit, to, dialog.Value("subject")!, await Formed(visit, lead, dialog.Value("text")!),
            [.. dialog.Files.Distinct(), .. await Invitation(visit, lead, dialog)], lead.Id, visit.Me.Id);
        await Remember(visit, lead, to);
        if (await LeadAccess.MayAct(visit.Db, lead, visit.Me)) await TouchLead.Touch(visit, lead);
        return Written(lead, to, phrases);
    }

    /// <summary>In the language it is written in, whatever the sender's is.</summary>
    private static async Task<string> Formed(Visit visit, Lead lead, string text)
    {
        var client = await visit.Db.Contacts.Where(contact => contact.Id == lead.ContactId).Select(contact => contact.Name)
            .FirstOrDefaultAsync();
        var phrases = visit.Office.Phrases(text.Any(letter => letter is >= 'а' and <= 'я') ? "ru" : "en");
        return LetterForm.Of(text, client ?? "", visit.Me.Name, visit.Office.Seller, phrases);
    }

    private static Screen Written(Lead lead, string to, Phrases phrases) => new()
    {
        Lines = [phrases.Say("mail.written", ("number", lead.Number), ("to", to))],
        Rows =
        [
            [
                new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}")),
                new Button(phrases["button.history"], ButtonValue.Command($"/history {lead.Id}")),
            ],
        ],
        Tone = Tone.Success,
    };

    /// <summary>The .ics of a meeting that is ahead, made only now: it may have been moved while the letter was written.</summary>
    private static async Task<IEnumerable<long>> Invitation(Visit visit, Lead lead, DialogState dialog) =>
        dialog.Kind == EventKind.Meeting
            && await MeetingTimes.Open(visit.Db, lead) is { } meeting ? [await SendCalendar.Keep(visit, lead, meeting)] : [];

    private static Task<string?> EmailOf(Visit visit, Lead lead) =>
        visit.Db.ContactPoints.Where(point => point.ContactId == lead.ContactId && EF.Functions.Like(point.Value, "%@%"))
            .OrderBy(point => point.Id).Select(point => point.Value).FirstOrDefaultAsync();

    // Asked once: the next letter finds it.
    private static async Task Remember(Visit visit, Lead lead, string to)
    {
        var key = to.ToLowerInvariant();
        if (!await visit.Db.ContactPoints.AnyAsync(point => point.ContactId == lead.ContactId && point.Value == key))
            visit.Db.ContactPoints.Add(new Clients.ContactPoint { ContactId = lead.ContactId, Value = key });
    }

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
