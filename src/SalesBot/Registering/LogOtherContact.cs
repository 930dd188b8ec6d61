using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.OtherContacts;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Registering;

/// <summary>A contact that was logged as no sale.</summary>
/// <param name="Document">Its document.</param>
/// <param name="PassedTo">Who has it to deal with, in words; null for nobody.</param>
/// <param name="Rule">What the process file says of its category.</param>
internal sealed record LoggedContact(Event Document, Func<Phrases, string>? PassedTo, ContactRule Rule);

/// <summary>
/// [Не обращение]: keeps a contact that is no sale, with its category, starts no process (B3), and gives it to whom the category names
/// (B23).
/// </summary>
internal static class LogOtherContact
{
    /// <summary>The end of a registration by this way out.</summary>
    public static async Task<LoggedContact> Log(Visit visit, DialogState dialog, LeadOrigin? origin)
    {
        var process = visit.Office.Processes.Version(dialog.ProcessVersion);
        var contact = await RegisteredRows.ContactOf(visit, dialog);
        var document = RegisteredRows.Document(visit, dialog, process.First, contact);
        var logged = await Write(visit, document, dialog.Value("category")!, Priority.Notice, origin?.LetterId);
        if (origin is not null) await origin.Logged(document);
        // A letter has a way back of its own.
        else await OfferUndo.Of(visit, UndoKind.Logged, dialog.CardKey, new Before(document.Id));
        return logged;
    }

    /// <summary>Keeps it, with the letter it came by; null for none.</summary>
    public static async Task<LoggedContact> Write(Work work, Event document, string category, Priority priority, long? letterId)
    {
        document.Category = category;
        document.Number = await work.NextNumber("C");
        work.Db.Events.Add(document);
        await work.Db.SaveChangesAsync();
        await DocumentFiles.TakeSent(work, document);
        work.Record("contact.logged", details: new { @event = document.Id, document.Number, document.Category });
        var passedTo = await PassContactOn.Do(work, document, priority, letterId);
        return new LoggedContact(document, passedTo, work.Office.Processes.Current.ContactRule(category));
    }

    /// <summary>[Отменить]: it was none, its number stays used; nobody has to deal with it, and no number is blocked by it (B22).</summary>
    public static async Task<Undone> Back(Visit visit, UndoStep step)
    {
        var id = JsonSerializer.Deserialize<Before>(step.Before)!.Event;
        var document = await visit.Db.Events.FirstAsync(x => x.Id == id);
        (document.State, document.EndedAt) = (EventState.Cancelled, visit.Now);
        await visit.Db.SaveChangesAsync();
        await PassContactOn.TakeBack(visit, document);
        visit.Record("contact.undone", details: new { document.Number });
        return new Undone([("number", document.Number)]);
    }

    private sealed record Before(long Event);

    /// <summary>What is answered: its number, who has it now, and what to say to the caller.</summary>
    public static Screen Screen(Visit visit, LoggedContact logged)
    {
        var (document, phrases) = (logged.Document, visit.Phrases);
        return new Screen
        {
            Lines =
            [
                phrases.Say("other.logged", ("category", ContactWords.Category(visit.Office, document.Category!, phrases)),
                    ("who", document.ContactWho), ("number", document.Number)),
                .. document is { Category: ProcessFacts.Spam, ContactPhone: not null } ? new Line[] { phrases["other.blocked"] } : [],
                .. logged.PassedTo is { } passed ? new Line[] { passed(phrases) } : [],
                .. logged.Rule.Say is { } say
                    ? new[]
                    {
                        new Line(
                        [
                            new Span(phrases.Say(document.Kind == EventKind.Letter ? "other.say-letter" : "other.say") + " "),
                            new Span(phrases[say], Emphasis.Strong),
                        ]),
                    }
                    : [],
            ],
            Rows =
            [
                document.Kind == EventKind.Letter ? [new Button(phrases["button.letters"], ButtonValue.Command("/letters"))] : [new Button(
                    phrases["button.one-more-call"], ButtonValue.Command("/call"), ButtonStyle.Primary)],
            ],
            Tone = Tone.Success,
        };
    }
}
