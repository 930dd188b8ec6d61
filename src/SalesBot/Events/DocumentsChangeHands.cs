using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Events;

/// <summary>Somebody has left: the open documents beside leads that were theirs are another's (B11).</summary>
internal static class DocumentsChangeHands
{
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        var open = visit.Db.Events.Where(x => x.Beside && x.ResponsibleId == from.Id && x.State == EventState.Open);
        foreach (var document in await open.ToListAsync()) document.ResponsibleId = heir.Id;
    }
}
