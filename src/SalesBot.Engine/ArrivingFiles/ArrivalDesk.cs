using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Files;

namespace SalesBot.ArrivingFiles;

/// <summary>Writes down what became of files on their way. A row that is gone was settled by another process.</summary>
internal sealed class ArrivalDesk(Database database, Office office, Action wakeSender)
{
    // Files of one album fail together: their sender is told of them together.
    private static readonly TimeSpan Gathered = TimeSpan.FromSeconds(1);

    /// <summary>The bytes are here: from now on the file is like any other.</summary>
    public Task Take(long fileId, byte[] content) => Settle(async db =>
    {
        if (await db.ArrivingFiles.FindAsync(fileId) is not { } arriving) return;
        FileStore.Fill((await db.Files.FindAsync(fileId))!, content);
        db.FileContents.Add(new StoredFileContent { FileId = fileId, Bytes = content });
        db.ArrivingFiles.Remove(arriving);
        await db.SaveChangesAsync();
    });

    /// <summary>It will not come; its sender is told in a moment.</summary>
    public Task GiveUp(long fileId, FileProblem problem) => Update(fileId, Gathered, problem);

    /// <summary>Looks at it again after a while.</summary>
    public Task TryAgain(long fileId, TimeSpan pause) => Update(fileId, pause, null);

    /// <summary>Takes what will not come to this sender off whatever it was attached to, and tells them.</summary>
    public Task TellSender(int addressId) => Settle(db => MissingFiles.Tell(db, office, addressId));

    private async Task Update(long fileId, TimeSpan pause, FileProblem? problem)
    {
        var due = office.Clock.GetUtcNow() + pause;
        await using var db = database.Open();
        using var turn = await database.WriteTurn();
        var arriving = db.ArrivingFiles.Where(file => file.FileId == fileId && file.Problem == null);
        await (problem is null
            ? arriving.ExecuteUpdateAsync(set => set.SetProperty(file => file.DueAt, due))
            : arriving.ExecuteUpdateAsync(set => set
                .SetProperty(file => file.DueAt, due).SetProperty(file => file.Problem, problem).SetProperty(file => file.Reference, "")));
    }

    // What was fetched is saved even while the process stops.
    private async Task Settle(Func<SalesBotDb, Task> settle)
    {
        await Database.Again(async () =>
        {
            await using var db = database.Open();
            await using var write = await database.BeginWrite(db);
            await settle(db);
            await write.Commit();
        });
        wakeSender();
    }
}
