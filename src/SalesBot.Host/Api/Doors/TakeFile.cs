using Microsoft.EntityFrameworkCore;
using SalesBot.Files;
using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary>
/// <c>POST …/files?name=</c>: a file to a lead or an order, its bytes as the body (D19). The same file again is there already.
/// </summary>
internal sealed class TakeFile(SaveForCaller save) : IDisposable
{
    private const int LongestName = 400;

    // A file is held in memory until it is saved: two at a time, the others wait.
    private readonly SemaphoreSlim together = new(2);

    /// <summary>200 with the file; 400 without a name or a byte, 404, 413.</summary>
    public Task<IResult> OfLead(string number, HttpContext call) => Take(call, async (work, name, type, bytes) =>
        await ShowLeads.ByNumber(work.Db, number).FirstOrDefaultAsync() is not { } lead ? ShowLeads.None(number)
            : Results.Json(ShowFiles.Json(await PutFile.ToLead(work, lead, name, type, bytes))));

    /// <summary>The same for an order.</summary>
    public Task<IResult> OfOrder(string number, HttpContext call) => Take(call, async (work, name, type, bytes) =>
        await ShowOrder.ByNumber(work.Db, number).FirstOrDefaultAsync() is not { } order ? ShowOrder.None(number)
            : Results.Json(ShowFiles.Json(await PutFile.ToOrder(work, order, name, type, bytes))));

    public void Dispose() => together.Dispose();

    private async Task<IResult> Take(HttpContext call, Func<ApiWork, string, string, byte[], Task<IResult>> put)
    {
        var (said, stop) = (new SaidText(), call.RequestAborted);
        var name = said.Line(call.Request.Query["name"], "name", LongestName);
        if (name.Length == 0) said.Wrong("name", "The file's name is needed: ?name=contract.pdf");
        if (said.Refusal is { } refusal) return refusal;
        await together.WaitAsync(stop);
        try
        {
            if (call.Request.ContentLength > FileLimits.MaxBytes
                || await ApiBody.Bytes(call.Request, FileLimits.MaxBytes, stop) is not { } bytes)
                return Refused.TooLarge($"A file has {FileLimits.MaxBytes / 1024 / 1024} MB at most.");
            if (bytes.Length == 0) return Empty();
            var type = call.Request.ContentType?.Split(';')[0].Trim() ?? "";
            return await save.Do(Caller.Of(call), work => put(work, name, type, bytes), stop);
        }
        finally
        {
            together.Release();
        }
    }

    private static IResult Empty() => Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["body"] = ["The file is empty: its bytes are the body of the request."],
    });
}
