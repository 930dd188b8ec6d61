using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.ClientLists;

/// <summary>
/// Lists are no archive: what was sent in, what was given back and what went out is forgotten after a day, and when anybody is erased; an
/// import that waits is dropped with its file.
/// </summary>
internal static class ListFiles
{
    /// <summary>How the names of exports begin; the bot made them, so they are nobody's.</summary>
    public const string Prefix = "clients-";

    private static readonly TimeSpan kept = TimeSpan.FromDays(1);

    /// <summary>Sends a file that the bot has made.</summary>
    public static async Task Send(Visit visit, string name, string mediaType, byte[] bytes)
    {
        var file = await FileStore.Keep(visit, name, mediaType, bytes, null);
        visit.ReplyNew(new Screen { Lines = [new Line([new Span(name, Emphasis.Dim)])], FileId = file.Id, FileOf = "clients" });
    }

    public static async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        return await Erase(db, now - kept, runningToo: false, stop);
    }

    /// <summary>Forgets all of them: an import that is under way would bring back who was erased.</summary>
    public static Task<int> Erase(SalesBotDb db) => Erase(db, DateTimeOffset.MaxValue, runningToo: true, default);

    private static async Task<int> Erase(SalesBotDb db, DateTimeOffset before, bool runningToo, CancellationToken stop)
    {
        var old = await db.ClientImports.AsNoTracking().Where(import => import.CreatedAt < before
            && (runningToo || import.State != ClientImportState.Running)).ToListAsync(stop);
        var (ids, files) = (old.ConvertAll(import => import.Id), old.SelectMany(Files).ToList());
        await db.ClientImports.Where(import => ids.Contains(import.Id) && import.State != ClientImportState.Finished)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ClientImportState.Dropped)
                .SetProperty(import => import.Revision, import => import.Revision + 1), stop);
        var exports = await db.Files.Where(file => file.PersonId == null && file.At < before && file.Name.StartsWith(Prefix))
            .Select(file => file.Id).ToListAsync(stop);
        files = await db.Files.Where(file => (files.Contains(file.Id) || exports.Contains(file.Id)) && file.State == FileState.Here)
            .Select(file => file.Id).ToListAsync(stop);
        await db.FileContents.Where(content => files.Contains(content.FileId)).ExecuteDeleteAsync(stop);
        await db.Files.Where(file => files.Contains(file.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.State, FileState.Missing), stop);
        return files.Count;
    }

    private static IEnumerable<long> Files(ClientImport import) => import.BadFileId is { } bad ? [import.FileId, bad] : [import.FileId];
}
