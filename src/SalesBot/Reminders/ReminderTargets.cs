using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Reminders;

/// <summary>Who hears of it at a step of the ladder (A18).</summary>
internal static class ReminderTargets
{
    public static async Task<IReadOnlyList<Person>> Of(Work work, ReminderTarget target, Person responsible)
    {
        Person?[] found = target switch
        {
            ReminderTarget.Responsible when responsible.Active => [responsible, await Deputies.Now(work, responsible)],
            ReminderTarget.Deputy or ReminderTarget.Responsible => [responsible.DeputyId is { } deputy ? await work.Person(deputy) : null],
            _ => [responsible.HeadId is { } head ? await work.Person(head) : null],
        };
        var people = found.OfType<Person>().Where(person => person.Active).ToList();
        if (people.Count > 0 || target == ReminderTarget.Deputy) return people;
        // Nobody above by name: the admins, so that nothing is forgotten.
        return await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0).ToListAsync();
    }
}
