using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Today;

namespace SalesBot.OtherContacts;

/// <summary>Contacts that are no sale: those given to the person, and those of their queues that nobody has taken (B23).</summary>
internal static class ContactsToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, person, whose, _, _) = day;
        var roles = person.Roles;
        var rows = await work.Db.ContactTasks.AsNoTracking()
            .Where(x => x.DoneAt == null && ((x.PersonId != null && whose.Contains(x.PersonId.Value))
                || (x.PersonId == null && (x.Roles & roles) != Role.None)))
            .Join(work.Db.Events, task => task.EventId, document => document.Id, (task, document) =>
                new { task.Id, task.PersonId, task.CreatedAt, document.Number, document.ContactWho })
            .OrderBy(x => x.CreatedAt).Take(TodayPart.Most).ToListAsync();
        return rows.Select(x => new TodayItem(
            TodaySection.WaitingForMe,
            x.PersonId is null ? "other-queue" : "other-contact",
            x.CreatedAt,
            null,
            $"/contact {x.Id}",
            x.Number)
        { Who = x.ContactWho });
    }
}
