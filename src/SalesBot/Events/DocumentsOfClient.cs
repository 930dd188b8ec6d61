using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Events;

/// <summary>Two clients turn out to be one: the documents follow.</summary>
internal static class DocumentsOfClient
{
    public static async Task<int> Move(Visit visit, long from, long to)
    {
        await visit.Db.Events.Where(one => one.ClientId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClientId, to).SetProperty(one => one.Revision, one => one.Revision + 1));
        return 0;
    }
}
