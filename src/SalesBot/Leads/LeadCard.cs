using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Letters;
using SalesBot.Mail;
using SalesBot.Meetings;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Reactions;
using SalesBot.Reminders;

namespace SalesBot.Leads;

/// <summary>The live card of a lead: one a person, drawn anew wherever it is shown when the lead changes (B10).</summary>
internal static class LeadCard
{
    private const int ShownOfLetter = 200;

    extension(Work work)
    {
        /// <summary>Says that a lead has changed: its cards are drawn anew wherever they are shown.</summary>
        public void Changed(Lead lead) => work.Changes("lead", lead.Id);
    }

    /// <summary>Its kind of live card.</summary>
    public static LiveCard Live { get; } = new("lead", Again) { Redraw = Redraw };

    /// <summary>Which live card it is.</summary>
    public static string Key(long leadId) => $"lead:{leadId}";

    /// <summary>The card as a notice to somebody.</summary>
    public static async Task<Notice> Notice(Work work, Lead lead, Person viewer, string kind)
    {
        var view = await Read(work, lead, viewer);
        return new Notice(kind, phrases => Draw(view, phrases)) { CardKey = Key(lead.Id), LeadId = lead.Id };
    }

    /// <summary>Answers with the card; a fresh one, so that it stands where the person looks.</summary>
    public static async Task Show(Visit visit, Lead lead) =>
        visit.ReplyNew(Draw(await Read(visit, lead, visit.Me), Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion))), Key(lead.Id), lead.Id);

    /// <summary>[Ещё…]: the same card with the other buttons, until it is next drawn.</summary>
    public static async Task ShowMore(Visit visit, Lead lead, string args)
    {
        var view = await Read(visit, lead, visit.Me);
        var phrases = Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        await visit.ReplyOn(Key(lead.Id), Draw(view, phrases) with { Rows = LeadButtons.More(view, phrases) }, lead.Id);
    }

    /// <summary>[Следующий контакт…]: the same card with the times that are offered, until it is next drawn (B18).</summary>
    public static async Task ShowTimes(Visit visit, Lead lead)
    {
        var phrases = Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        var back = new Button(phrases["button.back"], ButtonValue.Command($"/lead {lead.Id} less", lead.Revision));
        await visit.ReplyOn(Key(lead.Id), Draw(await Read(visit, lead, visit.Me), phrases) with { Rows = [.. ContactScreen.Rows(lead, visit.Office, visit.Now, phrases), [back]] }, lead.Id);
    }

    /// <summary>Draws it on the message whose button was pressed: back from [Ещё…], or a copy the bot does not know of, because the answer to its sending was lost.</summary>
    public static async Task ShowWherePressed(Visit visit, Lead lead) =>
        await visit.ReplyOn(Key(lead.Id), Draw(await Read(visit, lead, visit.Me), Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion))), lead.Id);

    /// <summary>Draws the card anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, long leadId)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == leadId);
        var key = Key(leadId);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var process = work.Office.Processes.Version(lead.ProcessVersion);
            var phrases = Office.Phrases(viewer.Language, process);
            var screen = await LeadAccess.MaySee(work.Db, lead, viewer)
                ? Draw(await Read(work, lead, viewer), phrases)
                : new Screen { Lines = [phrases.Say("lead.not-yours-any-more", ("number", lead.Number))] };
            CardOffer.Put(work, new OutboxEntry(address.Id, screen, "card") { CardKey = key, LeadId = leadId, Placement = Placement.OnlyWhereShown }, phrases);
        }
    }

    private static async Task<Notice?> Again(Visit visit, long id, string kind) =>
        await visit.Db.Leads.FirstOrDefaultAsync(x => x.Id == id) is { State: LeadState.Open } lead
            && await LeadAccess.MayAct(visit.Db, lead, visit.Me)
            ? await Notice(visit, lead, visit.Me, kind) : null;

    /// <summary>Everything the card shows, read for one viewer.</summary>
    private static async Task<LeadView> Read(Work work, Lead lead, Person viewer)
    {
        var contact = await work.Db.Contacts.FirstAsync(x => x.Id == lead.ContactId);
        var first = await work.Db.Events.Where(document => document.LeadId == lead.Id).OrderBy(document => document.Id).FirstAsync();
        var files = await work.Db.EventFiles.Where(file => work.Db.Set<Event>().Any(document => document.Id == file.EventId && document.LeadId == lead.Id)).Select(file => file.FileId).Distinct().CountAsync();
        var notes = await work.Db.LeadNotes.Where(note => note.LeadId == lead.Id).OrderByDescending(note => note.Id).Take(3).ToListAsync();
        var mayAct = await LeadAccess.MayAct(work.Db, lead, viewer);
        return new LeadView(
            lead,
            contact,
            first,
            (await work.Person(lead.ResponsibleId))!.ShortName,
            (await work.Person(lead.AuthorId))!,
            first.Direction == Direction.Outgoing ? await CampaignLeads.NameOf(work, lead) : null,
            lead.ClientId is { } client ? await work.Db.Clients.Where(x => x.Id == client).Select(x => x.Name).FirstOrDefaultAsync() : null,
            await work.Db.Orders.AsNoTracking().Where(order => order.LeadId == lead.Id).OrderByDescending(order => order.Id).FirstOrDefaultAsync(),
            lead.ClosedById is { } closer ? (await work.Person(closer))!.ShortName : null,
            await MeetingTimes.Open(work.Db, lead),
            await NextContact.Of(work.Db, lead.Id).Select(contact => contact.ContactAt).FirstOrDefaultAsync(),
            work.Office.MailIsOn && await MailToClient.Letter(work.Db, lead) is not null,
            first.Kind != EventKind.Letter ? null : await work.Db.Letters.AsNoTracking().Where(letter => letter.LeadId == lead.Id && letter.State == LetterState.Registered).FirstOrDefaultAsync(),
            files,
            notes,
            [.. await LeadAnswers.Read(work, lead), .. await LeadBeside.Read(work, lead)],
            mayAct,
            lead.State == LeadState.Open && (mayAct || RegisterLead.MayRegister(viewer, work.Office)) && await Materials.SendMaterials.Possible(work),
            lead.AuthorId == viewer.Id,
            work.LocalNow,
            work.Office);
    }

    private static Screen Draw(LeadView view, Phrases phrases)
    {
        var lead = view.Lead;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(lead.Number, Emphasis.Copyable), new Span(" · "), new Span(LeadWords.Subject(lead, view.Office, view.First.Kind, phrases), Emphasis.Strong)]),
                new Line([new Span(Standing(view, phrases), Emphasis.Dim)]),
                new Line([new Span(view.First.ContactWho, Emphasis.Strong), new Span(" · "), new Span(Reach(view.First, phrases), Emphasis.Copyable)]),
                .. lead.Topic.Length > 0 ? new Line[] { lead.Topic } : [],
                .. view.Letter is { Text.Length: > 0 } letter ? new[] { new Line([new Span(phrases.Say("letter.quoted", ("text", DialogScreen.Shorten(CleanText.OneLine(letter.Text, ShownOfLetter + 1).Text, ShownOfLetter))), Emphasis.Dim)]) } : [],
                Beginning(view, phrases),
                phrases.Say("lead.responsible", ("who", view.Responsible)),
                .. Times(view, phrases),
                .. view.Beside.Select(line => (Line)line(phrases)),
                .. view.Client is { } client ? new Line[] { phrases.Say("lead.client", ("client", client)) } : [],
                .. view.Meeting is { } meeting ? new Line[] { phrases.Say("meeting.planned", ("when", MeetingTimes.Shown(meeting, view.Office, view.Now, phrases))) } : [],
                .. view.Order is { } order ? new Line[] { phrases.Say("order.in-lead", ("number", order.Number), ("total", phrases.Money(order.Total)), ("state", OrderWords.State(order.State, phrases))) } : [],
                .. view.Files > 0 ? new Line[] { phrases.Say("dialog.files", ("n", view.Files)) } : [],
                .. view.Notes.AsEnumerable().Reverse().Select(note => new Line([new Span(phrases.Say("note.at", ("when", phrases.Moment(view.Office.Calendar.ToLocal(note.At), view.Now))) + " ", Emphasis.Dim), new Span(note.Text)])),
                .. lead.State == LeadState.Open && view.Client is null ? new Line[] { phrases["lead.needs-client"] } : [],
            ],
            Rows = [.. lead.State == LeadState.Open && view.MayAct ? LeadButtons.Of(view, phrases) : [.. LeadButtons.ForAuthor(view, phrases), .. LeadButtons.ForAll(view, phrases)], .. LeadButtons.ForOrder(view, phrases)],
            Tone = lead.State != LeadState.Open ? Tone.Neutral : lead.TouchedAt is null ? Tone.Attention : Tone.Question,
        };
    }

    private static string Beginning(LeadView view, Phrases phrases)
    {
        var when = phrases.Moment(view.Office.Calendar.ToLocal(view.First.BeganAt), view.Now);
        return view.Campaign is { } campaign
            ? phrases.Say(NameForms.Key("lead.campaign", view.Author), ("campaign", campaign), ("when", when), ("who", view.Author.Name))
            : phrases.Say(NameForms.Key($"lead.taken.{view.First.Kind.ToString().ToLowerInvariant()}", view.Author), ("when", when), ("who", view.Author.Name));
    }

    /// <summary>By when somebody has to act (B13), and when the client is contacted next (B18).</summary>
    private static IEnumerable<Line> Times(LeadView view, Phrases phrases)
    {
        var (lead, calendar) = (view.Lead, view.Office.Calendar);
        if (ReactionWords.Left(lead, calendar, view.Now, phrases) is { } left)
            yield return phrases.Say("reaction.line", ("when", phrases.DayAndTime(calendar.ToLocal(lead.ReactBy!.Value), view.Now)), ("left", left));
        if (lead.State == LeadState.Open && view.NextAt is { } at) yield return ContactScreen.Line(at, view.Office, view.Now, phrases);
    }

    private static string Standing(LeadView view, Phrases phrases) => view.Lead.State switch
    {
        LeadState.Won => phrases["lead.won"],
        LeadState.Refused => phrases.Say("lead.refused", ("reason", LeadWords.RefusalReason(view.Office, view.Lead, phrases))),
        LeadState.Cancelled => phrases.Say("lead.cancelled", ("who", view.ClosedBy), ("when", phrases.Moment(view.Office.Calendar.ToLocal(view.Lead.ClosedAt!.Value), view.Now))),
        _ => phrases.Say(view.Lead.TouchedAt is null ? "lead.new" : "lead.in-work", ("waits", phrases.Waiting(view.Lead.WaitingSince, view.Now))) + LeadWords.Heat(view.Lead, phrases),
    };

    /// <summary>The second column of the contact line in words that are the same for everybody, for what is fingerprinted.</summary>
    public static string Reach(Event document) =>
        document.ContactPhone is { } phone ? PhoneNumber.TryParse(phone)?.Display ?? phone : document.ContactEmail ?? "";

    /// <summary>The second column of the contact line, as a person reads it.</summary>
    public static string Reach(Event document, Phrases phrases) =>
        document.ContactPhone is { } phone ? PhoneNumber.TryParse(phone) is { } number ? phrases.Phone(number) : phone : document.ContactEmail ?? "";
}

/// <summary>What a lead's card shows.</summary>
internal sealed record LeadView(
    Lead Lead, Contact Contact, Event First, string Responsible, Person Author, string? Campaign, string? Client, Order? Order, string? ClosedBy, Event? Meeting, DateTimeOffset? NextAt, bool HasLetter, Letter? Letter, int Files, IReadOnlyList<LeadNote> Notes, IReadOnlyList<Func<Phrases, string>> Beside, bool MayAct, bool HasMaterials, bool IsAuthor, DateTimeOffset Now, Office Office);
