using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Leads;

/// <summary>The live card of a lead: one a person, drawn anew wherever it is shown when the lead changes (B10).</summary>
internal static class LeadCard
{
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
        visit.ReplyNew(
            Draw(
                await Read(visit, lead, visit.Me),
                visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion))),
            Key(lead.Id),
            lead.Id);

    /// <summary>All buttons that somebody has on it, with those behind [Ещё…].</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Button>>> Buttons(Visit visit, Lead lead)
    {
        var view = await Read(visit, lead, visit.Me);
        var phrases = visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        var rows = Draw(view, phrases).Rows;
        return view is { MayAct: true, Lead.State: LeadState.Open } ? [.. rows, .. LeadButtons.More(view, phrases)] : rows;
    }

    /// <summary>[Ещё…]: the same card with the other buttons, until it is next drawn.</summary>
    public static async Task ShowMore(Visit visit, Lead lead, string args)
    {
        var view = await Read(visit, lead, visit.Me);
        var phrases = visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        await visit.ReplyOn(Key(lead.Id), Draw(view, phrases) with { Rows = LeadButtons.More(view, phrases) }, lead.Id);
    }

    /// <summary>
    /// [Следующий контакт…], [Источник…]: the same card with what can be chosen in place of its buttons, until it is next drawn (B18).
    /// </summary>
    public static async Task ShowChoices(Visit visit, Lead lead, IEnumerable<IReadOnlyList<Button>> choices)
    {
        var phrases = visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        var back = new Button(phrases["button.back"], ButtonValue.Command($"/lead {lead.Id} less", lead.Revision));
        await visit.ReplyOn(Key(lead.Id), Draw(await Read(visit, lead, visit.Me), phrases) with { Rows = [.. choices, [back]] }, lead.Id);
    }

    /// <summary>
    /// Draws it on the message whose button was pressed: back from [Ещё…], or a copy the bot does not know of, because the answer to its
    /// sending was lost.
    /// </summary>
    public static async Task ShowWherePressed(Visit visit, Lead lead) =>
        await visit.ReplyOn(
            Key(lead.Id),
            Draw(
                await Read(visit, lead, visit.Me),
                visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion))),
            lead.Id);

    /// <summary>Draws the card anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, long leadId)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == leadId);
        var key = Key(leadId);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var process = work.Office.Processes.Version(lead.ProcessVersion);
            var phrases = work.Office.Phrases(viewer.Language, process);
            var screen = await LeadAccess.MaySee(work.Db, lead, viewer)
                ? Draw(await Read(work, lead, viewer), phrases)
                : new Screen { Lines = [phrases.Say("lead.not-yours-any-more", ("number", lead.Number))] };
            CardOffer.Put(work, new OutboxEntry(address.Id, screen, "card")
            {
                CardKey = key,
                LeadId = leadId,
                Placement = Placement.OnlyWhereShown,
            }, phrases);
        }
    }

    private static async Task<Notice?> Again(Visit visit, long id, string kind) =>
        await visit.Db.Leads.FirstOrDefaultAsync(x => x.Id == id) is { State: LeadState.Open } lead
            && await LeadAccess.MayAct(visit.Db, lead, visit.Me)
            ? await Notice(visit, lead, visit.Me, kind) : null;

    /// <summary>Everything the card shows, read for one viewer.</summary>
    private static async Task<LeadView> Read(Work work, Lead lead, Person viewer)
    {
        var db = work.Db;
        var first = await db.Events.Where(document => document.LeadId == lead.Id).OrderBy(document => document.Id).FirstAsync();
        var present = await LineEvents.Of(db, lead.Id).OrderByDescending(document => document.Id).FirstAsync();
        var mayAct = await LeadAccess.MayAct(db, lead, viewer);
        return new LeadView
        {
            Lead = lead,
            First = first,
            Present = present,
            IsFresh = present.Id == first.Id || (present.BasisId == first.Id && present.State == EventState.Open),
            Responsible = (await work.Person(lead.ResponsibleId))!.ShortName,
            Author = (await work.Person(lead.AuthorId))!,
            Client = lead.ClientId is { } client
                ? await db.Clients.Where(x => x.Id == client).Select(x => x.Name).FirstOrDefaultAsync() : null,
            ClosedBy = lead.ClosedById is { } closer ? (await work.Person(closer))!.ShortName : null,
            // From its documents: asked the other way round, every file of the office is looked at.
            Files = await db.Events.Where(document => document.LeadId == lead.Id)
                .Join(db.EventFiles, document => document.Id, file => file.EventId, (_, file) => file.FileId).Distinct().CountAsync(),
            Notes = await db.LeadNotes.Where(note => note.LeadId == lead.Id).OrderByDescending(note => note.Id).Take(3).ToListAsync(),
            MayAct = mayAct,
            IsAuthor = lead.AuthorId == viewer.Id,
            Added = await Added(new LeadOnCard(work, lead, first, viewer, mayAct)),
            Now = work.LocalNow,
            Office = work.Office,
        };
    }

    private static async Task<IReadOnlyList<OnLeadCard>> Added(LeadOnCard shown)
    {
        var added = new List<OnLeadCard>();
        foreach (var part in shown.Work.Office.Features.Parts<LeadCardPart>())
            if (await part.Read(shown) is { } one) added.Add(one);
        return added;
    }

    private static Screen Draw(LeadView view, Phrases phrases)
    {
        var lead = view.Lead;
        var added = view.Added.SelectMany(part => part.Lines).Select(line => (line.Place, Line: line.Draw(phrases)));
        return new Screen
        {
            Lines = [.. Own(view, phrases).Concat(added).OrderBy(line => line.Place).Select(line => line.Line)],
            Rows =
            [
                .. lead.State == LeadState.Open && view.MayAct
                    ? LeadButtons.Of(view, phrases)
                    : [.. LeadButtons.ForAuthor(view, phrases), .. LeadButtons.ForAll(view, phrases)],
                .. view.Added.SelectMany(part => part.Below?.Invoke(phrases) ?? []),
            ],
            Tone = lead.State != LeadState.Open ? Tone.Neutral : lead.TouchedAt is null ? Tone.Attention : Tone.Question,
        };
    }

    /// <summary>What the card says of the lead itself.</summary>
    private static IEnumerable<(int Place, Line Line)> Own(LeadView view, Phrases phrases)
    {
        var lead = view.Lead;
        var subject = LeadWords.Subject(lead, view.Office, view.Present.Kind, phrases);
        yield return (LeadCardPlace.Head,
            new Line([new Span(lead.Number, Emphasis.Copyable), new Span(" · "), new Span(subject, Emphasis.Strong)]));
        yield return (LeadCardPlace.Head, new Line([new Span(Standing(view, phrases), Emphasis.Dim)]));
        var reach = new Span(ContactReach.Of(view.Present, phrases), Emphasis.Copyable);
        yield return (LeadCardPlace.Head, new Line([new Span(view.Present.ContactWho, Emphasis.Strong), new Span(" · "), reach]));
        if (lead.Topic.Length > 0) yield return (LeadCardPlace.Head, lead.Topic);
        yield return (LeadCardPlace.Beginning, Beginning(view, phrases));
        yield return (LeadCardPlace.Responsible, phrases.Say("lead.responsible", ("who", view.Responsible)));
        if (view.Client is { } client) yield return (LeadCardPlace.Client, phrases.Say("lead.client", ("client", client)));
        if (view.Files > 0) yield return (LeadCardPlace.Files, phrases.Say("dialog.files", ("n", view.Files)));
        foreach (var note in view.Notes.Reverse()) yield return (LeadCardPlace.Notes, Note(note, view, phrases));
        if (lead.State == LeadState.Open && view.Client is null) yield return (LeadCardPlace.Lacking, phrases["lead.needs-client"]);
    }

    private static Line Note(LeadNote note, LeadView view, Phrases phrases)
    {
        var when = phrases.Say("note.at", ("when", phrases.Moment(view.Office.Calendar.ToLocal(note.At), view.Now)));
        return new Line([new Span(when + " ", Emphasis.Dim), new Span(note.Text)]);
    }

    private static Line Beginning(LeadView view, Phrases phrases)
    {
        var when = phrases.Moment(view.Office.Calendar.ToLocal(view.First.BeganAt), view.Now);
        return view.Added.Select(part => part.Beginning).OfType<Func<Phrases, string, Line>>().FirstOrDefault() is { } other
            ? other(phrases, when)
            : phrases.Say(
                NameForms.Key($"lead.taken.{view.First.Kind.ToString().ToLowerInvariant()}", view.Author),
                ("when", when),
                ("who", view.Author.Name));
    }

    private static string Standing(LeadView view, Phrases phrases) => view.Lead.State switch
    {
        LeadState.Won => phrases["lead.won"],
        LeadState.Refused => phrases.Say("lead.refused", ("reason", LeadWords.RefusalReason(view.Office, view.Lead, phrases))),
        LeadState.Cancelled => phrases.Say("lead.cancelled", ("who", view.ClosedBy),
            ("when", phrases.Moment(view.Office.Calendar.ToLocal(view.Lead.ClosedAt!.Value), view.Now))),
        _ => phrases.Say(view.Lead.TouchedAt is not null ? "lead.in-work" : view.IsFresh ? "lead.new" : "lead.asks",
            ("waits", phrases.Waiting(view.Lead.WaitingSince, view.Now))) + LeadWords.Heat(view.Lead, phrases),
    };
}

/// <summary>What a lead's card shows.</summary>
internal sealed record LeadView
{
    public required Lead Lead { get; init; }
    public required Event First { get; init; }

    /// <summary>The latest document of its line: who speaks for the client now.</summary>
    public required Event Present { get; init; }

    /// <summary>Whether it stands where its registration has put it.</summary>
    public required bool IsFresh { get; init; }
    public required string Responsible { get; init; }
    public required Person Author { get; init; }
    public required string? Client { get; init; }
    public required string? ClosedBy { get; init; }
    public required int Files { get; init; }
    public required IReadOnlyList<LeadNote> Notes { get; init; }
    public required bool MayAct { get; init; }
    public required bool IsAuthor { get; init; }
    public required IReadOnlyList<OnLeadCard> Added { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required Office Office { get; init; }
}
