using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.OtherContacts;

/// <summary>«/contact ID» is the card of a contact that is no sale; «take», «done» and «files» are its buttons (B23).</summary>
internal static class ContactTaskActions
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var task = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.ContactTasks.FirstOrDefaultAsync(x => x.Id == id) : null;
        if (task is null || !await ContactTaskCard.IsTheirs(visit, task, visit.Me))
        {
            await visit.Reply(None(visit));
            return;
        }

        switch (words.ElementAtOrDefault(1))
        {
            case "take": await Take(visit, task); break;
            case "done": await Done(visit, task); break;
            case "files":
                NamedFile.Send(visit, await DocumentFiles.Of(visit, task.EventId), (await Number(visit, task))!, null, "contact");
                break;
            default: await ContactTaskCard.Show(visit, task); break;
        }
    }

    private static Screen None(Visit visit) => new()
    {
        Lines = [visit.Phrases["contact.none"]],
        Rows = [.. Commands.Suggestions(visit)],
        Tone = Tone.Problem,
    };

    /// <summary>[Беру]: once; whoever comes later is told who was first.</summary>
    private static async Task Take(Visit visit, ContactTask task)
    {
        if (await Late(visit, task) || task.PersonId == visit.Me.Id) return;
        if (task.PersonId is { } holder)
        {
            visit.Toast = visit.Phrases.Say("contact.already-taken", ("who", (await visit.Person(holder))!.ShortName));
            await ContactTaskCard.Redraw(visit, task);
            return;
        }

        (task.PersonId, task.TakenAt) = (visit.Me.Id, visit.Now);
        visit.Record("contact.taken", details: new { contact = await Number(visit, task) });
        await visit.Db.SaveChangesAsync();
        await ContactTaskCard.Redraw(visit, task);
    }

    /// <summary>[Готово].</summary>
    private static async Task Done(Visit visit, ContactTask task)
    {
        if (await Late(visit, task)) return;
        if (task.PersonId is null || !await ContactTaskCard.MayAct(visit, task, visit.Me))
        {
            visit.Toast = task.PersonId is { } holder
                ? visit.Phrases.Say("contact.not-yours", ("who", (await visit.Person(holder))!.ShortName))
                : visit.Phrases["contact.take-first"];
            return;
        }

        await OfferUndo.Of(visit, UndoKind.ContactDone, ContactTaskCard.Key(task.Id), new Before(task.Id));
        (task.DoneAt, task.DoneById) = (visit.Now, visit.Me.Id);
        visit.Record("contact.done", details: new { contact = await Number(visit, task) });
        await visit.Db.SaveChangesAsync();
        await ContactTaskCard.Redraw(visit, task);
    }

    /// <summary>[Отменить]: it is not done yet, and whoever has it still has it (B22).</summary>
    public static async Task<Undone> Back(Visit visit, UndoStep step)
    {
        var id = JsonSerializer.Deserialize<Before>(step.Before)!.Task;
        var task = await visit.Db.ContactTasks.FirstAsync(x => x.Id == id);
        (task.DoneAt, task.DoneById) = (null, null);
        var number = await Number(visit, task);
        visit.Record("contact.done-undone", details: new { contact = number });
        await visit.Db.SaveChangesAsync();
        await ContactTaskCard.Redraw(visit, task);
        return new Undone([("number", number)], $"/contact {task.Id}");
    }

    private static async Task<bool> Late(Visit visit, ContactTask task)
    {
        if (task is not { DoneAt: { } at, DoneById: { } by }) return false;
        visit.Toast = visit.Phrases.Say("contact.already-done", ("who", (await visit.Person(by))!.ShortName),
            ("when", visit.Phrases.Moment(visit.Office.Calendar.ToLocal(at), visit.LocalNow)));
        await ContactTaskCard.Redraw(visit, task);
        return true;
    }

    private static Task<string?> Number(Visit visit, ContactTask task) =>
        visit.Db.Events.Where(document => document.Id == task.EventId).Select(document => document.Number).FirstAsync();

    private sealed record Before(long Task);
}
