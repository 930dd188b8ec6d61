using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.Host.Api;

/// <summary>
/// Does what a program asks for once under its own key: the same key with the same body is answered as before and does nothing more.
/// </summary>
internal sealed class AnswerOnce(Database database, Office office, OutboxSender sender)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>200 with what became of it, 409 when the key was used for another body, 503 when it could not be saved.</summary>
    /// <param name="key">What is asked for and the caller's key, such as <c>calls:84f1</c>; at most 250 characters.</param>
    /// <param name="body">The request as it came.</param>
    /// <param name="effect">What is done, in one commit with the receipt; returns the answer.</param>
    /// <param name="stop">The caller has gone.</param>
    public async Task<IResult> Do(string key, byte[] body, Func<ApiWork, Task<object>> effect, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        try
        {
            // Another process may be faster, perhaps with the same request.
            return await Database.Again(() => Try(key, hash, effect, stop));
        }
        catch (Exception failure) when (StorageTroubles.Of(failure) is not null)
        {
            return Results.Problem(
                "It could not be saved. Send it again; the same key does nothing twice.",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> Try(string key, string hash, Func<ApiWork, Task<object>> effect, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        if (await db.ApiReceipts.AsNoTracking().FirstOrDefaultAsync(receipt => receipt.Key == key, stop) is { } former)
        {
            return former.BodyHash == hash ? Results.Text(former.Answer, "application/json")
                : Results.Problem($"The key «{key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]}» was used for another request.",
                    statusCode: StatusCodes.Status409Conflict);
        }

        var work = new ApiWork(db, office);
        var answer = JsonSerializer.Serialize(await effect(work), Json);
        db.ApiReceipts.Add(new ApiReceipt { Key = key, BodyHash = hash, Answer = answer, At = work.Now });
        await work.Save();
        await write.Commit(stop);
        sender.Wake();
        return Results.Text(answer, "application/json");
    }
}
