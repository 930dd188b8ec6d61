using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.LongRequests;

/// <summary>The rows of long requests, as one process takes them and gives them back: each change only while it holds the row.</summary>
/// <param name="database">Where they are.</param>
/// <param name="office">For the clock.</param>
/// <param name="name">The name of this process's heart.</param>
internal sealed class LongRequestDesk(Database database, Office office, string name)
{
    /// <summary>How long a try that failed rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What may be begun now: the first of each address, unless a living process is at it. What this process has itself it could not
    /// give back: the database was away. A rest that ends further ahead than it lasts was written by a clock that was wrong.
    /// </summary>
    public IQueryable<LongRequest> Free(SalesBotDb db, IReadOnlyCollection<string> kinds)
    {
        var now = office.Clock.GetUtcNow();
        var latest = now + Rest;
        return db.LongRequests.Where(request => kinds.Contains(request.Kind) && (request.DueAt <= now || request.DueAt > latest)
            && (request.TakenBy == null || request.TakenBy == name || !db.Set<Heart>().Any(heart => heart.Id == request.TakenBy))
            && !db.Set<LongRequest>().Any(earlier => earlier.AddressId == request.AddressId && earlier.Id < request.Id))
            .OrderBy(request => request.Id);
    }

    /// <summary>Takes the first that is free and counts the try; null when there is none, or another process was faster.</summary>
    public async Task<LongRequest?> Take(IReadOnlyCollection<string> kinds, CancellationToken stop)
    {
        await using var db = database.Open();
        using var turn = await database.WriteTurn(stop);
        if (await Free(db, kinds).AsNoTracking().FirstOrDefaultAsync(stop) is not { } request) return null;
        var (id, tries, holder) = (request.Id, request.Tries, request.TakenBy);
        (request.Tries, request.TakenBy) = (tries + 1, name);
        return await db.LongRequests.Where(x => x.Id == id && x.Tries == tries && x.TakenBy == holder).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.TakenBy, name).SetProperty(x => x.Tries, tries + 1), stop) == 1 ? request : null;
    }

    /// <summary>Gives it back: to be tried again after a rest, or, when it was only interrupted, at once and as if not begun.</summary>
    public async Task GiveBack(LongRequest request, bool interrupted)
    {
        var (tries, due) = interrupted ? (request.Tries - 1, request.DueAt) : (request.Tries, office.Clock.GetUtcNow() + Rest);
        await using var db = database.Open();
        using var turn = await database.WriteTurn();
        await Held(db, request).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.TakenBy, (string?)null).SetProperty(x => x.Tries, tries).SetProperty(x => x.DueAt, due));
    }

    /// <summary>Ends it in the transaction of its result; false when this process was taken for dead and another has it now.</summary>
    public async Task<bool> End(SalesBotDb db, LongRequest request) => await Held(db, request).ExecuteDeleteAsync() == 1;

    private IQueryable<LongRequest> Held(SalesBotDb db, LongRequest request)
    {
        var (id, tries) = (request.Id, request.Tries);
        return db.LongRequests.Where(x => x.Id == id && x.Tries == tries && x.TakenBy == name);
    }
}
