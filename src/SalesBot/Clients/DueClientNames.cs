using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Clients;

/// <summary>Makes the keys of names of clients that have none: those from before there were any, a few hundred at a time.</summary>
public sealed class DueClientNames(Database database, Office office, ILogger<DueClientNames> log, Action wakeSender)
{
    private const int AtOnce = 300;

    private readonly DueRows rows = new("client-names", database, office, log, wakeSender);

    /// <summary>Makes those of one batch, in one commit.</summary>
    public Task<int> Make(CancellationToken stop) => rows.Each(Due, Make, stop);

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Clients.Where(client => client.NameKey == null).OrderBy(client => client.Id).Select(client => client.Id).Take(1).ToListAsync();

    private static async Task<bool> Make(Work work, long first)
    {
        foreach (var client in await work.Db.Clients.Where(client => client.NameKey == null && client.Id >= first)
            .OrderBy(client => client.Id).Take(AtOnce).ToListAsync()) client.MakeKey();
        return false;
    }
}
