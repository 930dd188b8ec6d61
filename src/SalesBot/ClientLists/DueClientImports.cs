using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Telemetry;

namespace SalesBot.ClientLists;

/// <summary>
/// Takes lists into the directory, batch after batch, each in a short commit of its own with what it has come to: others go between, it is
/// seen and can be stopped, and after a restart it goes on behind the last batch. The file is read once for all of them. What fails, or
/// ends the process, <see cref="MostTries"/> times without a batch between is given up; what was taken stays.
/// </summary>
public sealed class DueClientImports(
    Database database, Office office, OutboxSender sender, ILogger<DueClientImports> log, Action wakeSender) : IDisposable
{
    /// <summary>How often an import is begun without any success.</summary>
    public const int MostTries = 3;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    private readonly ImportDesk desk = new(database, sender.Name);
    private readonly SemaphoreSlim only = new(1);
    private long? drawn;

    /// <summary>Rows in one commit: whoever else writes waits for one batch at most.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>Whether any waits that this process could take.</summary>
    public async Task<bool> Wait(CancellationToken stop)
    {
        await using var db = database.Open();
        return await desk.Free(db).AnyAsync(stop);
    }

    /// <summary>Takes one after the other until none is free; nothing when this process is at it already.</summary>
    public async Task Run(CancellationToken stop)
    {
        if (!await only.WaitAsync(0, stop)) return;
        try
        {
            // What is held by no living heart is free.
            await sender.BeginToLive();
            while (await desk.Take(stop) is { } import) await One(import, stop);
        }
        finally
        {
            only.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => only.Dispose();

    private async Task One(ClientImport import, CancellationToken stop)
    {
        using var trace = Signals.BeginTrace("client-import", ActivityKind.Internal)?.SetTag("row", import.Id);
        try
        {
            if (import.Tries > MostTries) await End(import, ClientImportState.Failed, stop);
            else await Take(import, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await desk.GiveBack(import.Id);
            throw;
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "The import {Import} failed behind row {Row}", import.Id, import.Done);
            if (import.Tries >= MostTries) await End(import, ClientImportState.Failed, stop);
        }
    }

    private async Task Take(ClientImport import, CancellationToken stop)
    {
        drawn = null;
        var list = new ReadList(await Bytes(import.FileId), office.Phrases("ru"));
        foreach (var rows in list.Rows().Skip(import.Done).Chunk(BatchSize))
        {
            stop.ThrowIfCancellationRequested();
            if (!await Database.Again(() => Batch(import, rows, stop))) return;
            wakeSender();
        }

        await End(import, ClientImportState.Finished, stop);
    }

    private async Task<byte[]> Bytes(long file)
    {
        await using var db = database.Open();
        return await FileStore.Read(new Work(db, office), file);
    }

    /// <summary>One batch; false when the import was stopped, or another process has it.</summary>
    private async Task<bool> Batch(ClientImport import, ClientRow[] rows, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        // Whoever else looks for a number before they put it here does so before this, or after it.
        await write.Hold("clients", stop);
        if (await desk.Held(db, import.Id) is not { } held) return false;
        // The connection ended after the commit and before the word of it.
        if (held.Done == import.Done + rows.Length) return Succeeded(import, held);
        var (work, known) = (new ImportWork(db, office, held.PersonId), new KnownClients());
        await LoadKnown.Into(known, db, rows);
        foreach (var row in rows) known.Take(row);
        await WriteTaken.Do(work, known);
        Count(held, known, rows.Length);
        if (IsTimeToDraw()) await ImportCard.Redraw(work, held);
        await work.Save();
        await write.Commit(stop);
        return Succeeded(import, held);
    }

    private static void Count(ClientImport held, KnownClients known, int rows)
    {
        (held.Done, held.Tries) = (held.Done + rows, 1);
        held.AddedClients += known.Clients.Count(one => one.IsNew);
        held.ChangedClients += known.Clients.Count(one => one.Changed);
        held.AddedContacts += known.Contacts.Count(one => one.IsNew);
        held.ChangedContacts += known.Contacts.Count(one => one.Changed);
    }

    // A card that changes with every batch would be on its way all the time, and never there.
    private bool IsTimeToDraw()
    {
        if (drawn is { } at && TimeProvider.System.GetElapsedTime(at) < Pace) return false;
        drawn = TimeProvider.System.GetTimestamp();
        return true;
    }

    private static bool Succeeded(ClientImport import, ClientImport held)
    {
        (import.Done, import.Tries) = (held.Done, held.Tries);
        return true;
    }

    private async Task End(ClientImport import, ClientImportState state, CancellationToken stop) => await Database.Again(async () =>
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        if (await desk.Held(db, import.Id) is not { } held) return;
        var work = new ImportWork(db, office, held.PersonId);
        (held.State, held.TakenBy) = (state, null);
        work.Record(state == ClientImportState.Finished ? "clients.imported" : "clients.failed", details: ImportCounts.Of(held));
        await ImportCard.Redraw(work, held);
        await work.Save();
        await write.Commit(stop);
        wakeSender();
    });

    /// <summary>What is done here is done by who sent the list.</summary>
    private sealed class ImportWork(SalesBotDb db, Office office, int person) : Work(db, office)
    {
        public override int? ActorId => person;
    }
}
