using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Letters;

/// <summary>Makes the words of letters that have none: those from before rules went by words, a few hundred at a time.</summary>
public sealed class DueLetterWords(Database database, Office office, ILogger<DueLetterWords> log, Action wakeSender)
{
    private const int AtOnce = 300;

    private readonly DueRows rows = new("letter-words", database, office, log, wakeSender);

    /// <summary>Makes those of one batch, in one commit.</summary>
    public Task<int> Make(CancellationToken stop) => rows.Each(Due, Make, stop);

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Letters.Where(letter => letter.Words == null).OrderBy(letter => letter.Id).Select(letter => letter.Id).Take(1).ToListAsync();

    private static async Task<bool> Make(Work work, long first)
    {
        foreach (var letter in await work.Db.Letters.Where(letter => letter.Words == null && letter.Id >= first)
            .OrderBy(letter => letter.Id).Take(AtOnce).ToListAsync()) letter.MakeWords();
        return false;
    }
}
