using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>The live card of a letter: from whom, about what, whose it is to decide, and what it turned out to be.</summary>
internal static class LetterCard
{
    private const int ShownOfText = 700;
    private const int MostNames = 5;

    /// <summary>Its kind of live card.</summary>
    public static LiveCard Live { get; } = new("letter", Again);

    /// <summary>Which live card it is.</summary>
    public static string Key(long id) => $"letter:{id}";

    /// <summary>The card as a notice to somebody.</summary>
    public static async Task<Notice> Notice(Work work, Letter letter, Person viewer, string title)
    {
        var view = await Read(work, letter, viewer);
        return new Notice("letter", phrases => Draw(view, title, phrases)) { CardKey = Key(letter.Id) };
    }

    /// <summary>Answers with the card, a fresh one.</summary>
    public static async Task Show(Visit visit, Letter letter) => visit.ReplyNew(await Screen(visit, letter), Key(letter.Id));

    /// <summary>Draws it where its button was pressed, or where it is shown.</summary>
    public static async Task ShowInPlace(Visit visit, Letter letter) => await visit.ReplyOn(Key(letter.Id), await Screen(visit, letter));

    /// <summary>The same card with a question below and its answers as buttons, until it is next drawn.</summary>
    public static async Task Ask(Visit visit, Letter letter, Line question, IEnumerable<IReadOnlyList<Button>> rows)
    {
        var screen = await Screen(visit, letter);
        await visit.ReplyOn(Key(letter.Id), screen with
        {
            Lines = [.. screen.Lines, question],
            Rows = [.. rows, [Action(letter, visit.Phrases["button.back"], "card")]],
            Tone = Tone.Question,
        });
    }

    /// <summary>Draws it anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, Letter letter)
    {
        var key = Key(letter.Id);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var screen = Draw(await Read(work, letter, viewer), "letter.title", work.Office.Phrases(viewer.Language));
            Outbox.Put(
                work.Db, new OutboxEntry(address.Id, screen, "card") { CardKey = key, Placement = Placement.OnlyWhereShown }, work.Now);
        }
    }

    /// <summary>A button of this letter's card.</summary>
    public static Button Action(Letter letter, string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
        new(label, ButtonValue.Command($"/letters {letter.Id} {verb}"), style);

    /// <summary>Who wrote it, in a few words.</summary>
    public static string Who(Letter letter, Phrases phrases) =>
        letter.FromName.Length > 0 ? letter.FromName : Reach(letter, phrases) is { Length: > 0 } reach ? reach : phrases["letter.nobody"];

    /// <summary>How they can be reached; empty when nobody knows.</summary>
    public static string Reach(Letter letter, Phrases phrases) =>
        string.Join(" · ", new[]
        {
            letter.Phone is { } phone && PhoneNumber.TryParse(phone) is { } number ? phrases.Phone(number) : letter.Phone,
            letter.Email,
        }.OfType<string>());

    private static async Task<Notice?> Again(Visit visit, long id, string kind) =>
        await visit.Db.Letters.FirstOrDefaultAsync(x => x.Id == id) is { IsOpen: true } letter
            && await LetterAccess.MayAct(visit, letter, visit.Me)
            ? await Notice(visit, letter, visit.Me, "letter.title") : null;

    private static async Task<Screen> Screen(Visit visit, Letter letter) =>
        Draw(await Read(visit, letter, visit.Me), "letter.title", visit.Phrases);

    private static async Task<View> Read(Work work, Letter letter, Person viewer)
    {
        var files = await work.Db.LetterFiles.Where(link => link.LetterId == letter.Id)
            .Join(work.Db.Files, link => link.FileId, file => file.Id, (_, file) => file).OrderBy(file => file.Id).Select(file => file.Name)
            .ToListAsync();
        var contact = letter.EventId is { } id ? await work.Db.Events.AsNoTracking().FirstAsync(document => document.Id == id) : null;
        return new View(
            letter,
            letter.OwnText,
            letter.HolderId is { } holder ? await Has(work, (await work.Person(holder))!) : null,
            letter.DecidedById is { } by ? (await work.Person(by))!.ShortName : null,
            letter.LeadId is { } lead ? await work.Db.Leads.Where(x => x.Id == lead).Select(x => x.Number).FirstAsync() : null,
            contact is { Category: { } category } ? (contact.Number!,
                phrases => ContactWords.Category(work.Office, category, phrases)) : null,
            letter.RuleId is { } rule ? await RuleWords.Read(work,
                await work.Db.LetterRules.AsNoTracking().FirstAsync(x => x.Id == rule)) : null,
            files,
            await LetterAccess.MayAct(work, letter, viewer),
            LetterAccess.MayMakeRules(work, viewer),
            work.LocalNow,
            work.Office)
        {
            Away = await Away(work, letter),
        };
    }

    /// <summary>Who has it to decide; that they are away, and who decides instead.</summary>
    private static async Task<Func<Phrases, string>> Has(Work work, Person holder)
    {
        var away = await Absence.Said(work, holder);
        return phrases => phrases.Say("letter.held", ("who", holder.ShortName)) + Below(away, phrases);
    }

    /// <summary>That whoever leads what it was put to is away, and who has it instead; null while they are here.</summary>
    private static async Task<Func<Phrases, string>?> Away(Work work, Letter letter) =>
        letter is { State: LetterState.Attached, LeadId: { } lead }
            ? await Absence.Said(work, (await work.Person((await work.Db.Leads.FirstAsync(x => x.Id == lead)).ResponsibleId))!) : null;

    private static string Below(Func<Phrases, string>? said, Phrases phrases) => said is null ? "" : "\n" + said(phrases);

    private static Screen Draw(View view, string title, Phrases phrases)
    {
        var letter = view.Letter;
        var reach = Reach(letter, phrases);
        return new Screen
        {
            Lines =
            [
                new Line([
                    new Span(phrases.Say(title, ("number", letter.Number)), Emphasis.Strong),
                    new Span(" · " + phrases.Moment(view.Office.Calendar.ToLocal(letter.ReceivedAt), view.Now), Emphasis.Dim)]),
                .. Forwarded(view, phrases),
                new Line(
                [
                    new Span(letter.FromName.Length > 0 || reach.Length == 0 ? Who(letter, phrases) : "", Emphasis.Strong),
                    .. reach.Length > 0
                        ? new[] { new Span(letter.FromName.Length > 0 ? " · " : ""), new Span(reach, Emphasis.Copyable) }
                        : [],
                ]),
                .. letter.To is { } to ? new[] { new Line([new Span(phrases.Say("letter.to", ("to", to)), Emphasis.Dim)]) } : [],
                .. letter.Subject.Length > 0 ? new[] { new Line([new Span(letter.Subject, Emphasis.Strong)]) } : [],
                .. letter.Text.Length > 0
                    ? new Line[] { view.Own.Length <= ShownOfText ? view.Own : CleanText.Of(view.Own, ShownOfText).Text + "…" }
                    : [],
                .. view.Files.Count > 0 ? new Line[] { Names(view.Files, phrases) } : [],
                .. view.Rule is { } rule
                    ? new[] { new Line([new Span(phrases.Say("letter.by-rule", ("rule", rule(phrases))), Emphasis.Dim)]) }
                    : [],
                Standing(view, phrases),
            ],
            Rows =
            [
                .. letter.IsOpen && view.MayAct ? Deciding(letter, phrases) : Decided(view, phrases),
                .. DialogScreen.Rows(Further(view, phrases)),
            ],
            Tone = letter.IsOpen ? Tone.Attention : Tone.Success,
        };
    }

    /// <summary>That it was forwarded noticeably before it came; of a letter over HTTP the gateway's own time says enough.</summary>
    private static IEnumerable<Line> Forwarded(View view, Phrases phrases)
    {
        var written = view.Office.Calendar.ToLocal(view.Letter.ReceivedAt);
        var came = view.Office.Calendar.ToLocal(view.Letter.CreatedAt);
        return view.Letter.AuthorId is not null && WrittenEarlier.IsNoticed(written, came)
            ? [WrittenEarlier.Line(written, view.Now, phrases)] : [];
    }

    private static string Names(IReadOnlyList<string> files, Phrases phrases) => files.Count <= MostNames
        ? string.Join(", ", files.Select(name => DialogScreen.Shorten(name, 60))) : phrases.Say("dialog.files", ("n", files.Count));

    private static string Standing(View view, Phrases phrases)
    {
        var letter = view.Letter;
        var by = ("who", (object?)(view.DecidedBy ?? SettleLetter.ByItself(letter, phrases)));
        var when = ("when", (object?)(letter.DecidedAt is { } at ? phrases.Moment(view.Office.Calendar.ToLocal(at), view.Now) : ""));
        return letter.State switch
        {
            LetterState.Waiting when view.Holder is { } holder => holder(phrases),
            LetterState.Waiting => phrases["letter.on-the-list"],
            LetterState.Registered => phrases.Say("letter.registered", ("number", view.Lead), by, when),
            LetterState.Attached => phrases.Say("letter.attached", ("number", view.Lead), by, when) + Below(view.Away, phrases),
            _ => phrases.Say("letter.logged", ("category", view.Contact?.Category(phrases)), ("number", view.Contact?.Number), by, when),
        };
    }

    private static IEnumerable<IReadOnlyList<Button>> Deciding(Letter letter, Phrases phrases)
    {
        yield return
        [
            Action(letter, phrases["button.new-lead"], "new", ButtonStyle.Primary),
            Action(letter, phrases["button.letter-lead"], "lead"),
        ];
        yield return [Action(letter, phrases["button.not-a-lead"], "other"), Action(letter, phrases["button.letter-hand"], "hand")];
    }

    private static IEnumerable<IReadOnlyList<Button>> Decided(View view, Phrases phrases)
    {
        if (view is { Lead: { } number, Letter.LeadId: { } lead }) yield return [new Button(number, ButtonValue.Command($"/lead {lead}"))];
    }

    private static IEnumerable<Button> Further(View view, Phrases phrases)
    {
        if (view.Own.Length > ShownOfText || view.Own != view.Letter.Text)
            yield return Action(view.Letter, phrases["button.letter-text"], "text");
        if (view.Files.Count > 0) yield return Action(view.Letter, phrases["button.files"], "files");
        if (view.MayRule) yield return new Button(phrases["button.letter-rule"], ButtonValue.Command($"/rule {view.Letter.Id}"));
        if (view.MayAct) yield return new Button(phrases["button.letters"], ButtonValue.Command("/letters"));
    }

    /// <summary>What the card shows one viewer.</summary>
    private sealed record View(
        Letter Letter, string Own, Func<Phrases, string>? Holder, string? DecidedBy, string? Lead,
        (string Number, Func<Phrases, string> Category)? Contact,
        Func<Phrases, string>? Rule, IReadOnlyList<string> Files, bool MayAct, bool MayRule, DateTimeOffset Now, Office Office)
    {
        public Func<Phrases, string>? Away { get; init; }
    }
}
