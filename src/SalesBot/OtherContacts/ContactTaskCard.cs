using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.OtherContacts;

/// <summary>The live card of a contact that is no sale, for whoever deals with it: who, about what, and whose it is.</summary>
internal static class ContactTaskCard
{
    /// <summary>Which live card it is.</summary>
    public static string Key(long id) => $"contact:{id}";

    /// <summary>Whether the person may see it: of its queue, has it, stands in for who has it, did it, or is an admin.</summary>
    public static async Task<bool> IsTheirs(Work work, ContactTask task, Person person) =>
        person.Has(task.Roles | Role.Admin) || task.DoneById == person.Id || await MayAct(work, task, person);

    /// <summary>Whether the person may take it or, once somebody has it, say that it is done: who has it, their deputy, admins.</summary>
    public static async Task<bool> MayAct(Work work, ContactTask task, Person person)
    {
        if (person.Has(Role.Admin)) return true;
        if (task.PersonId is not { } id) return person.Has(task.Roles);
        return person.Active && (id == person.Id || (await work.Person(id))?.DeputyId == person.Id);
    }

    /// <summary>The card as a notice to somebody.</summary>
    public static async Task<Notice> Notice(Work work, ContactTask task, Person viewer, Priority priority = Priority.Notice)
    {
        var view = await Read(work, task, viewer);
        return new Notice("contact", phrases => Draw(view, phrases)) { CardKey = Key(task.Id), Priority = priority };
    }

    /// <summary>Answers with the card, a fresh one.</summary>
    public static async Task Show(Visit visit, ContactTask task) =>
        visit.ReplyNew(Draw(await Read(visit, task, visit.Me), visit.Phrases), Key(task.Id));

    /// <summary>Draws it anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, ContactTask task)
    {
        var key = Key(task.Id);
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var phrases = work.Office.Phrases(viewer.Language);
            var screen = Draw(await Read(work, task, viewer), phrases);
            var entry = new OutboxEntry(address.Id, screen, "card") { CardKey = key, Placement = Placement.OnlyWhereShown };
            CardOffer.Put(work, entry, phrases);
        }
    }

    private static async Task<View> Read(Work work, ContactTask task, Person viewer)
    {
        var document = await work.Db.Events.AsNoTracking().FirstAsync(x => x.Id == task.EventId);
        return new View(task, document, (await work.Person(document.AuthorId))!.ShortName,
            task.PersonId is { } id ? (await work.Person(id))!.ShortName : null,
            task.DoneById is { } by ? (await work.Person(by))!.ShortName : null,
            await MayAct(work, task, viewer), await DocumentFiles.Of(work, task.EventId), work.LocalNow, work.Office);
    }

    private static Screen Draw(View view, Phrases phrases)
    {
        var (task, document) = (view.Task, view.Document);
        return new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(ContactWords.Category(view.Office, document.Category!, phrases), Emphasis.Strong),
                    new Span(" · "),
                    new Span(document.Number!, Emphasis.Copyable),
                ]),
                new Line(
                [
                    new Span(document.ContactWho, Emphasis.Strong),
                    new Span(" · "),
                    new Span(ContactReach.Of(document, phrases), Emphasis.Copyable),
                ]),
                .. document.Content.Length > 0 ? new Line[] { document.Content } : [],
                new Line(
                [
                    new Span(
                        phrases.Say("contact.logged-by", ("who", view.Author), ("when", Moment(view, document.EndedAt!.Value, phrases))),
                        Emphasis.Dim),
                ]),
                Standing(view, phrases),
                .. NamedFile.Line(view.Files, phrases),
            ],
            Rows = [.. Rows(view, phrases)],
            Tone = task.DoneAt is null ? Tone.Attention : Tone.Success,
        };
    }

    private static string Standing(View view, Phrases phrases) => view.Task switch
    {
        { DoneAt: { } gone } when view.Document.State == EventState.Cancelled =>
            phrases.Say("contact.taken-back", ("who", view.DoneBy), ("when", Moment(view, gone, phrases))),
        { DoneAt: { } done } => phrases.Say("contact.done", ("who", view.DoneBy), ("when", Moment(view, done, phrases))),
        { TakenAt: { } taken } => phrases.Say("contact.taken", ("who", view.Holder), ("when", Moment(view, taken, phrases))),
        { PersonId: not null } => phrases.Say("contact.given", ("who", view.Holder)),
        _ => phrases.Say("contact.queued", ("roles", RoleWords.Of(view.Task.Roles, phrases))),
    };

    private static IEnumerable<IReadOnlyList<Button>> Rows(View view, Phrases phrases)
    {
        var task = view.Task;
        if (task.DoneAt is null && view.MayAct)
        {
            yield return task.PersonId is null
                ? [new Button(phrases["button.contact-take"], ButtonValue.Command($"/contact {task.Id} take"), ButtonStyle.Primary)]
                : [new Button(phrases["button.done"], ButtonValue.Command($"/contact {task.Id} done"), ButtonStyle.Success)];
        }

        if (view.Files.Count > 0)
            yield return [new Button(phrases["button.files"], ButtonValue.Command($"/contact {task.Id} files"))];
        if (task.LetterId is { } letter)
            yield return [new Button(phrases["button.letter-whole"], ButtonValue.Command($"/letters {letter}"))];
    }

    private static string Moment(View view, DateTimeOffset at, Phrases phrases) =>
        phrases.Moment(view.Office.Calendar.ToLocal(at), view.Now);

    private sealed record View(ContactTask Task, Event Document, string Author, string? Holder, string? DoneBy, bool MayAct,
        IReadOnlyList<NamedFile> Files, DateTimeOffset Now, Office Office);
}
