using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.Values;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// The files people send in the browser chat: kept so that the chat can show them again, whatever the bot does with them.
/// </summary>
internal static class ChatFiles
{
    // Drawn by the page itself; everything else is only ever downloaded.
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>Stores the files within the caller's transaction.</summary>
    public static async Task<List<ChatFile>> Keep(SalesBotDb db, IReadOnlyList<IncomingFile> files, DateTimeOffset now,
        CancellationToken stop)
    {
        var kept = new List<ChatFile>();
        foreach (var file in files)
        {
            var bytes = file.Content ?? [];
            var stored = Stored(file, bytes, now);
            db.Add(stored);
            await db.SaveChangesAsync(stop);
            db.Add(new StoredFileContent { FileId = stored.Id, Bytes = bytes });
            kept.Add(new ChatFile(stored.Id, stored.Name, stored.MediaType, stored.Size));
        }

        return kept;
    }

    private static StoredFile Stored(IncomingFile file, byte[] bytes, DateTimeOffset now) => new()
    {
        Name = CleanFileName.Of(file.Name),
        MediaType = file.MediaType,
        Size = bytes.LongLength,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        At = now,
    };

    /// <summary>Removes the files of a message that is taken back.</summary>
    public static async Task Remove(SalesBotDb db, BrowserMessage message, CancellationToken stop)
    {
        var ids = JsonSerializer.Deserialize<List<ChatFile>>(message.Files, BrowserJson.Options)!.ConvertAll(file => file.Id);
        await db.FileContents.Where(content => ids.Contains(content.FileId)).ExecuteDeleteAsync(stop);
        await db.Files.Where(file => ids.Contains(file.Id)).ExecuteDeleteAsync(stop);
    }

    /// <summary>Answers with the file's bytes: pictures to be shown, anything else to be saved.</summary>
    public static async Task<IResult> Get(Database database, long id, CancellationToken stop)
    {
        await using var db = database.Open();
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop);
        var content = await db.FileContents.AsNoTracking().SingleOrDefaultAsync(c => c.FileId == id, stop);
        if (file is null || content is null) return Results.NotFound();
        return Pictures.Contains(file.MediaType, StringComparer.Ordinal)
            ? Results.Bytes(content.Bytes, file.MediaType)
            : Results.Bytes(content.Bytes, "application/octet-stream", file.Name);
    }
}
