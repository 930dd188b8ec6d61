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
    private readonly SaveForCaller save = new(database, office, sender);

    /// <summary>200 with what became of it, 409 when the key was used for another body, 503 when it could not be saved.</summary>
    /// <param name="key">What is asked for and the caller's key, such as <c>letters:84f1</c>; at most 250 characters.</param>
    /// <param name="body">The request as it came; the same in another order of names is the same.</param>
    /// <param name="effect">What is done, in one commit with the receipt; returns the answer.</param>
    /// <param name="stop">The caller has gone.</param>
    public Task<IResult> Do(string key, byte[] body, Func<ApiWork, Task<object>> effect, CancellationToken stop)
    {
        var hash = SameJson.HashOf(body);
        return save.Do(work => Do(work, key, hash, effect, stop), stop);
    }

    private static async Task<IResult> Do(ApiWork work, string key, string hash, Func<ApiWork, Task<object>> effect, CancellationToken stop)
    {
        if (await work.Db.ApiReceipts.AsNoTracking().FirstOrDefaultAsync(receipt => receipt.Key == key, stop) is { } former)
        {
            return former.BodyHash == hash ? Results.Text(former.Answer, "application/json")
                : Results.Problem($"The key «{key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]}» was used for another request.",
                    statusCode: StatusCodes.Status409Conflict);
        }

        var answer = JsonSerializer.Serialize(await effect(work), Json);
        work.Db.ApiReceipts.Add(new ApiReceipt { Key = key, BodyHash = hash, Answer = answer, At = work.Now });
        return Results.Text(answer, "application/json");
    }
}
