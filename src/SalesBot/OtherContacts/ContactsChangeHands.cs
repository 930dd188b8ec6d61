using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.OtherContacts;

/// <summary>Somebody has left: the contacts they had to deal with are another's (B11).</summary>
internal static class ContactsChangeHands
{
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        foreach (var task in await visit.Db.ContactTasks.Where(x => x.PersonId == from.Id && x.DoneAt == null).ToListAsync())
        {
            task.PersonId = heir.Id;
            await visit.Db.SaveChangesAsync();
            await ContactTaskCard.Redraw(visit, task);
            await visit.Notify(heir, await ContactTaskCard.Notice(visit, task, heir));
        }
    }
}
