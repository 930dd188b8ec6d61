using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.OtherContacts;

/// <summary>Gives a contact that is no sale to the person or the queue its category names in the process file (B23).</summary>
internal static class PassContactOn
{
    /// <summary>Gives it and tells them; returns who has it, in words, or null when the category names nobody.</summary>
    public static async Task<Func<Phrases, string>?> Do(Work work, Event document, Priority priority, long? letterId)
    {
        var rule = work.Office.Processes.Current.ContactRule(document.Category!);
        if (rule.IsForNobody) return null;
        var person = rule.Person is { } name ? await Named(work, name) : null;
        var members = person is not null ? [person] : await Staff.With(work, rule.Queue);
        // Who was named is not here any more, or nobody has the role: it is the admins', so that nothing is forgotten.
        var queue = person is not null ? Role.None : members.Any(member => member.Has(rule.Queue)) ? rule.Queue : Role.Admin;
        var task = new ContactTask { EventId = document.Id, LetterId = letterId, Roles = queue, CreatedAt = work.Now };
        task.PersonId = person?.Id;
        work.Db.ContactTasks.Add(task);
        await work.Db.SaveChangesAsync();
        work.Record("contact.passed-on",
            details: new { document.Number, person = person?.Id, roles = queue == Role.None ? null : queue.ToString() });
        if (person is not null && await Deputies.Now(work, person) is { } deputy) members = [person, deputy];
        foreach (var member in members) await work.Notify(member, await ContactTaskCard.Notice(work, task, member, priority));
        return person is not null ? await Said(work, person)
            : phrases => phrases.Say("other.queued", ("roles", RoleWords.Of(queue, phrases)));
    }

    /// <summary>Who has it; that they are away, and who has it instead.</summary>
    private static async Task<Func<Phrases, string>> Said(Work work, Person person)
    {
        if (await Reach.Obstacle(work, person) is { } obstacle) return obstacle;
        var away = await Absence.Said(work, person);
        return phrases => phrases.Say("other.passed", ("who", person.ShortName)) + (away is null ? "" : "\n" + away(phrases));
    }

    /// <summary>It was logged by mistake: whoever had it to deal with need not.</summary>
    public static async Task TakeBack(Visit visit, Event document)
    {
        foreach (var task in await visit.Db.ContactTasks.Where(x => x.EventId == document.Id && x.DoneAt == null).ToListAsync())
        {
            (task.DoneAt, task.DoneById) = (visit.Now, visit.Me.Id);
            await visit.Db.SaveChangesAsync();
            await ContactTaskCard.Redraw(visit, task);
        }
    }

    /// <summary>The one active person of this name or surname; null for none or several.</summary>
    private static async Task<Person?> Named(Work work, string name) =>
        NamedPerson.Among(await work.Db.People.Where(person => person.Active).ToListAsync(), name);
}
