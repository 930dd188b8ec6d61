using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;

namespace SalesBot.Finding;

/// <summary>Makes the words of leads that have none: those from before there were any, a few hundred at a time, the newest first.</summary>
public sealed class DueLeadWords(Database database, Office office, ILogger<DueLeadWords> log, Action wakeSender)
{
    private const int AtOnce = 300;

    private readonly DueRows rows = new("lead-words", database, office, log, wakeSender);

    /// <summary>Makes those of one batch, in one commit.</summary>
    public Task<int> Make(CancellationToken stop) => rows.Each(Due, Make, stop);

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Leads.Where(lead => lead.WordsMade == null).OrderByDescending(lead => lead.Id).Select(lead => lead.Id).Take(1).ToListAsync();

    private static async Task<bool> Make(Work work, long newest)
    {
        foreach (var lead in await work.Db.Leads.Where(lead => lead.WordsMade == null && lead.Id <= newest)
            .OrderByDescending(lead => lead.Id).Take(AtOnce).ToListAsync())
        {
            await IndexLead.Make(work, lead);
            // What one has taught the directory, the next need not.
            await work.Db.SaveChangesAsync();
        }

        return false;
    }
}
