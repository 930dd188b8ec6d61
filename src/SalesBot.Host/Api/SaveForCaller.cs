using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Host.Api;

/// <summary>Does what a program asks for in one commit, again when another was faster.</summary>
internal sealed class SaveForCaller(Database database, Office office, OutboxSender sender)
{
    /// <summary>What <paramref name="effect"/> returns, once it is committed; 503 when it could not be saved.</summary>
    /// <param name="caller">Who calls; null for one who signs instead of having a key.</param>
    /// <param name="effect">What is done; it must not matter if it was done already.</param>
    /// <param name="stop">The caller has gone.</param>
    public async Task<IResult> Do(Caller? caller, Func<ApiWork, Task<IResult>> effect, CancellationToken stop)
    {
        try
        {
            // Another process may be faster, perhaps with the same request.
            return await Database.Again(() => Try(caller, effect, stop));
        }
        catch (Exception failure) when (StorageTroubles.Of(failure) is not null)
        {
            return Results.Problem(
                "It could not be saved. Send it again; the same key does nothing twice.",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> Try(Caller? caller, Func<ApiWork, Task<IResult>> effect, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        var work = new ApiWork(db, office, caller);
        var result = await effect(work);
        await work.Save();
        await write.Commit(stop);
        sender.Wake();
        return result;
    }
}
