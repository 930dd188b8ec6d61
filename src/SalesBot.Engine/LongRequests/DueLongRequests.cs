using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Screens;
using SalesBot.Telemetry;

namespace SalesBot.LongRequests;

/// <summary>
/// Does what takes long, one request at a time in a process, since a table may take hundreds of megabytes. It is prepared while everybody
/// else is answered; then its result is written in one commit in which the row ends, so that a crash leaves all of it or nothing, and of
/// two processes one writes. What fails, or ends the process, <see cref="MostTries"/> times is given up, and who asked is told so.
/// </summary>
public sealed class DueLongRequests(
    Database database, Office office, OutboxSender sender, ILogger<DueLongRequests> log, Action wakeSender,
    IReadOnlyList<LongKind>? kinds = null) : IDisposable
{
    /// <summary>How often a request is begun.</summary>
    public const int MostTries = 3;

    private readonly IReadOnlyList<LongKind> kinds = kinds ?? office.Features.Parts<LongKind>();
    private readonly LongRequestDesk desk = new(database, office, sender.Name);
    private readonly SemaphoreSlim only = new(1);

    // A row of a newer program is left to it.
    private List<string> Names => [.. kinds.Select(kind => kind.Name)];

    /// <summary>Whether any waits that this process could do.</summary>
    public async Task<bool> Wait(CancellationToken stop)
    {
        await using var db = database.Open();
        return await desk.Free(db, Names).AnyAsync(stop);
    }

    /// <summary>Does one after the other until none is free; nothing when this process is at it already.</summary>
    public async Task Run(CancellationToken stop)
    {
        if (!await only.WaitAsync(0, stop)) return;
        try
        {
            // What is held by no living heart is free.
            await sender.BeginToLive();
            while (await desk.Take(Names, stop) is { } request) await One(request, stop);
        }
        finally
        {
            only.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => only.Dispose();

    private async Task One(LongRequest request, CancellationToken stop)
    {
        using var trace = Signals.BeginTrace("long-request", ActivityKind.Internal)?.SetTag("kind", request.Kind).SetTag("row", request.Id);
        var kind = kinds.First(kind => kind.Name == request.Kind);
        try
        {
            // More tries than there are: the last one ended the process.
            await Write(request, request.Tries > MostTries ? GivenUp(kind) : await Prepare(request, kind), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await desk.GiveBack(request, interrupted: true);
            throw;
        }
        catch (Exception failure) when (request.Tries < MostTries)
        {
            log.LogWarning(failure, "The long request {Request} ({Kind}) failed and is tried again", request.Id, request.Kind);
            await desk.GiveBack(request, interrupted: false);
        }
        catch (Exception failure) when (request.Tries == MostTries)
        {
            log.LogError(failure, "The long request {Request} ({Kind}) failed and is given up", request.Id, request.Kind);
            await Write(request, GivenUp(kind), stop);
        }
    }

    private async Task<FinishLong?> Prepare(LongRequest request, LongKind kind)
    {
        await using var db = database.Open();
        if (await VisitAgain.Of(db, office, request.AddressId) is not { } reader) return null;
        if (!kind.May(reader)) return NoRight;
        var finish = await kind.Prepare(reader, request.Particulars);
        return visit => (kind.May(visit) ? finish : NoRight)(visit);
    }

    // What was prepared with much labour is not thrown away because somebody was faster with a record.
    private async Task Write(LongRequest request, FinishLong? finish, CancellationToken stop)
    {
        if (await Database.Again(() => TryToWrite(request, finish, stop))) wakeSender();
    }

    private async Task<bool> TryToWrite(LongRequest request, FinishLong? finish, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        if (!await desk.End(db, request)) return false;
        if (finish is not null && await VisitAgain.Of(db, office, request.AddressId) is { } visit)
        {
            var screen = await finish(visit);
            // A message of words cannot become one with a file: that comes anew, and the one that waited for it disappears.
            if (screen.FileId is null) await visit.ReplyOn(request.Card, screen);
            else visit.ReplyNew(screen, request.Card);
            await visit.Save();
        }

        await write.Commit(stop);
        return true;
    }

    private static FinishLong GivenUp(LongKind kind) => visit =>
    {
        visit.Record($"{kind.Name}.failed");
        var told = new Screen { Lines = [visit.Phrases[kind.Failed]], Rows = [.. Commands.Suggestions(visit)], Tone = Tone.Problem };
        return Task.FromResult(told);
    };

    private static Task<Screen> NoRight(Visit visit) =>
        Task.FromResult(new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem });
}
