using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Files;
using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary><c>GET …/files</c> and <c>GET …/files/{id}</c>: the files of a lead or an order, and the bytes of one (D19).</summary>
internal static class ShowFiles
{
    /// <summary>Those of a lead.</summary>
    public static Task<IResult> OfLead(string number, HttpContext call, Database database, Office office) =>
        WithLead(number, call, database, office, (work, files) => List(files, call.RequestAborted));

    /// <summary>One of a lead.</summary>
    public static Task<IResult> OneOfLead(string number, long id, HttpContext call, Database database, Office office) =>
        WithLead(number, call, database, office, (work, files) => Send(work, files, id, call));

    /// <summary>Those of an order.</summary>
    public static Task<IResult> OfOrder(string number, HttpContext call, Database database, Office office) =>
        WithOrder(number, call, database, office, (work, files) => List(files, call.RequestAborted));

    /// <summary>One of an order.</summary>
    public static Task<IResult> OneOfOrder(string number, long id, HttpContext call, Database database, Office office) =>
        WithOrder(number, call, database, office, (work, files) => Send(work, files, id, call));

    /// <summary>A file as programs get it.</summary>
    public static object Json(StoredFile file) => new { file.Id, file.Name, file.MediaType, file.Size, file.Sha256, file.At };

    private static async Task<IResult> WithLead(string number, HttpContext call, Database database, Office office,
        Func<Work, IQueryable<StoredFile>, Task<IResult>> then)
    {
        await using var db = database.Open();
        var work = new Work(db, office);
        return await ShowLeads.ByNumber(db, number).AsNoTracking().FirstOrDefaultAsync(call.RequestAborted) is { } lead
            ? await then(work, PutFile.OfLead(work, lead.Id)) : ShowLeads.None(number);
    }

    private static async Task<IResult> WithOrder(string number, HttpContext call, Database database, Office office,
        Func<Work, IQueryable<StoredFile>, Task<IResult>> then)
    {
        await using var db = database.Open();
        var work = new Work(db, office);
        return await ShowOrder.ByNumber(db, number).AsNoTracking().FirstOrDefaultAsync(call.RequestAborted) is { } order
            ? await then(work, PutFile.OfOrder(work, order.Id)) : ShowOrder.None(number);
    }

    private static async Task<IResult> List(IQueryable<StoredFile> files, CancellationToken stop) =>
        Results.Json(new { Items = (await files.AsNoTracking().OrderBy(file => file.Id).ToListAsync(stop)).Select(Json) });

    private static async Task<IResult> Send(Work work, IQueryable<StoredFile> files, long id, HttpContext call)
    {
        if (await files.AsNoTracking().FirstOrDefaultAsync(file => file.Id == id, call.RequestAborted) is not { } file)
            return Refused.NotFound($"There is no file {id} here.");
        var bytes = await work.Db.Set<StoredFileContent>().AsNoTracking().Where(content => content.FileId == id)
            .Select(content => content.Bytes).FirstAsync(call.RequestAborted);
        // What somebody has sent is to be kept, not opened as a page of this server.
        call.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(bytes, file.MediaType, file.Name);
    }
}
