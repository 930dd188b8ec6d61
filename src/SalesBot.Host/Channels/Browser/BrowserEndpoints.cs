using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Files;
using SalesBot.Host.Channels.Browser.Past;
using SalesBot.People;

namespace SalesBot.Host.Channels.Browser;

/// <summary>What the page may ask for over HTTP. Every write names its update, so that a repeated request has one effect.</summary>
internal static class BrowserEndpoints
{
    private const int MaxFiles = 10;
    private const int MaxUpdateId = 100;
    private const int MaxMinutes = 7 * 24 * 60;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => BrowserPages.Get("index.html"));
        app.MapGet("/demo/{name}", BrowserPages.Get);
        app.MapGet("/demo/board", DemoBoard.Open);
        app.MapGet(
            "/demo/api/state",
            async (ReadChats chats, CancellationToken stop) => Results.Json(await chats.State(stop), BrowserJson.Options));
        app.MapGet(
            "/demo/api/older",
            async (string person, long before, ReadChats chats, CancellationToken stop) =>
                Results.Json(await chats.Older(person, before, stop), BrowserJson.Options));
        app.MapGet(
            "/demo/api/steps",
            async (long after, Database database, CancellationToken stop) =>
                Results.Json(await DemoSteps.DoneAfter(database, after, stop), BrowserJson.Options));
        app.MapGet("/demo/api/events", Events);
        app.MapGet("/demo/api/files/{id:long}", (long id, Database database, CancellationToken stop) => ChatFiles.Get(database, id, stop));
        app.MapPost("/demo/api/say", Say);
        app.MapPost("/demo/api/tap", Tap);
        app.MapPost("/demo/api/files", Files);
        app.MapPost("/demo/api/clock", Clock);
        app.MapPost("/demo/api/language", Language);
        app.MapPost("/demo/api/filled", async (FilledOffice filled) =>
        {
            await filled.Open();
            return Results.NoContent();
        });
    }

    private static ServerSentEventsResult<string> Events(
        HttpContext context, ReadChats chats, IHostApplicationLifetime lifetime, long? after)
    {
        var known = long.TryParse(context.Request.Headers["Last-Event-ID"], out var last) ? last : after ?? 0;
        // An open stream must not hold the process up when it is told to stop.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(stop);
        return TypedResults.ServerSentEvents(chats.Follow(known, stop.Token));
    }

    private static async Task<IResult> Say(SayRequest say, HttpContext context, Database database, TakeMessage take, CancellationToken stop)
    {
        if (!IsUpdateId(say.Id) || string.IsNullOrWhiteSpace(say.Text)) return Problems.BadRequest(context);
        return await WithPerson(context, database, say.Person, person => take.Say(person, say.Id, say.Text, [], stop), stop);
    }

    private static async Task<IResult> Tap(TapRequest tap, HttpContext context, Database database, TakeMessage take, CancellationToken stop)
    {
        if (!IsUpdateId(tap.Id) || string.IsNullOrEmpty(tap.Value)) return Problems.BadRequest(context);
        return await WithPerson(context, database, tap.Person, person => take.Tap(person, tap.Id, tap.Value, tap.CardId, stop), stop);
    }

    private static async Task<IResult> Files(HttpContext context, Database database, TakeMessage take, CancellationToken stop)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(stop) : FormCollection.Empty;
        var id = form["id"].ToString();
        if (!IsUpdateId(id)) return Problems.BadRequest(context);
        if (form.Files.Count == 0) return Problems.NoFile(context);
        if (form.Files.Count > MaxFiles) return Problems.TooManyFiles(context, MaxFiles);
        if (form.Files.FirstOrDefault(file => file.Length > FileLimits.MaxBytes) is { } large)
            return Problems.TooLarge(context, large.Length);

        var files = new List<IncomingFile>();
        foreach (var file in form.Files) files.Add(await Read(file, stop));
        var caption = form["caption"].ToString() is { Length: > 0 } text ? text : null;
        return await WithPerson(context, database, form["person"].ToString(), person => take.Say(person, id, caption, files, stop), stop);
    }

    private static async Task<IResult> Clock(ClockRequest request, HttpContext context, MoveClock move, ReadChats chats,
        CancellationToken stop)
    {
        if (request.Minutes is null != request.NextDay || request.Minutes is < 1 or > MaxMinutes) return Problems.BadRequest(context);
        try
        {
            await move.Move(request.Minutes, stop);
            return Results.Json(chats.Now(), BrowserJson.Options);
        }
        catch (Exception failure) when (StorageTroubles.Of(failure) is not null)
        {
            return Problems.ClockNotMoved(context);
        }
    }

    private static async Task<IResult> Language(LanguageRequest request, HttpContext context, Database database, CancellationToken stop)
    {
        if (request.Language is not ("ru" or "en")) return Problems.BadRequest(context);
        await using var db = database.Open();
        await db.People.Where(person => db.Set<Address>().Any(a => a.Channel == BrowserChannel.ChannelName && a.PersonId == person.Id))
            .ExecuteUpdateAsync(person => person.SetProperty(p => p.Language, request.Language), stop);
        return Results.NoContent();
    }

    private static async Task<IResult> WithPerson(
        HttpContext context, Database database, string? account, Func<DemoAccount, Task<Receipt>> act, CancellationToken stop)
    {
        if (await Find(database, account, stop) is not { } person) return Problems.NoPerson(context);
        try
        {
            var receipt = await act(person);
            return Results.Json(new TakenResponse(receipt.Toast, receipt.Duplicate), BrowserJson.Options);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BrowserEndpoints));
            log.LogError(failure, "An update of the browser chat could not be taken");
            return Problems.NotSaved(context);
        }
    }

    private static async Task<DemoAccount?> Find(Database database, string? account, CancellationToken stop)
    {
        await using var db = database.Open();
        return await (from address in db.Addresses
                      join person in db.People on address.PersonId equals person.Id
                      where address.Channel == BrowserChannel.ChannelName && address.Account == account
                      select new DemoAccount(address.Account, person.Name, person.Language)).SingleOrDefaultAsync(stop);
    }

    private static async Task<IncomingFile> Read(IFormFile file, CancellationToken stop)
    {
        var media = string.IsNullOrEmpty(file.ContentType) || file.ContentType.Length > 120 ? "application/octet-stream" : file.ContentType;
        if (file.Length == 0) return new IncomingFile(file.FileName, media, 0, null, FileProblem.Empty);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, stop);
        return new IncomingFile(file.FileName, media, file.Length, bytes.ToArray());
    }

    private static bool IsUpdateId(string? id) => id is { Length: > 0 and <= MaxUpdateId };

    internal sealed record SayRequest(string Id, string Person, string Text);

    internal sealed record TapRequest(string Id, string Person, string Value, string? CardId);

    internal sealed record ClockRequest(int? Minutes, bool NextDay);

    internal sealed record LanguageRequest(string Language);

    internal sealed record TakenResponse(string? Toast, bool Duplicate);
}
