using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Host.Api;

/// <summary>
/// Does what a program asks for once under its own key: the same key with the same body is answered as before and does nothing more.
/// </summary>
internal sealed class AnswerOnce(SaveForCaller save)
{
    /// <summary>Most characters of a key.</summary>
    public const int LongestKey = 240;

    private const int Longest = 250;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>200 with what became of it, 409 when the key was used for another body, 503 when it could not be saved.</summary>
    /// <param name="call">Who asks; keys of two programs are never the same.</param>
    /// <param name="door">What is asked for, such as <c>letters</c>.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="body">The request as it came; the same in another order of names is the same.</param>
    /// <param name="effect">
    /// What is done, in one commit with the receipt; returns the answer, or a refusal, which is not remembered.
    /// </param>
    public Task<IResult> Do(HttpContext call, string door, string key, byte[] body, Func<ApiWork, Task<object>> effect)
    {
        var (caller, hash) = (Caller.Of(call), SameJson.HashOf(body));
        var receipt = caller?.KeyId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{door}:{id}:{key}") : $"{door}:{key}";
        if (receipt.Length > Longest) receipt = $"{door}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(receipt)))}";
        return save.Do(caller, work => Do(work, receipt, key, hash, effect, call.RequestAborted), call.RequestAborted);
    }

    /// <summary>The same for what may come without a key: then it is done each time.</summary>
    public Task<IResult> OrNow(HttpContext call, string door, byte[] body, Func<ApiWork, Task<object>> effect)
    {
        var key = call.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is > 0 and <= LongestKey) return Do(call, door, key, body, effect);
        if (key.Length == 0)
            return save.Do(Caller.Of(call), async work => await effect(work) switch
            {
                IResult result => result,
                var done => Results.Json(done, Json),
            }, call.RequestAborted);
        var wrong = new Dictionary<string, string[]> { ["Idempotency-Key"] = [$"At most {LongestKey} characters."] };
        return Task.FromResult(Results.ValidationProblem(wrong));
    }

    private static async Task<IResult> Do(
        ApiWork work, string receipt, string key, string hash, Func<ApiWork, Task<object>> effect, CancellationToken stop)
    {
        if (await work.Db.ApiReceipts.AsNoTracking().FirstOrDefaultAsync(one => one.Key == receipt, stop) is { } former)
        {
            return former.BodyHash == hash ? Results.Text(former.Answer, "application/json")
                : Refused.Conflict($"The key «{key}» was used for another request.");
        }

        var done = await effect(work);
        if (done is IResult refused) return refused;
        var answer = JsonSerializer.Serialize(done, Json);
        work.Db.ApiReceipts.Add(new ApiReceipt { Key = receipt, BodyHash = hash, Answer = answer, At = work.Now });
        return Results.Text(answer, "application/json");
    }
}
