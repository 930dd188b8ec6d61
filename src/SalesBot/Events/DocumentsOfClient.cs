using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;

namespace SalesBot.Events;

/// <summary>Two clients turn out to be one: the documents follow.</summary>
internal static class DocumentsOfClient
{
    public static ClientRows Rows { get; } = new(
        "documents",
        (db, client) => db.Events.Where(one => one.ClientId == client).Select(one => one.Id).ToListAsync(),
        (visit, ids, to) => visit.Db.Events.Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(set =>
            set.SetProperty(one => one.ClientId, to).SetProperty(one => one.Revision, one => one.Revision + 1)));
}
