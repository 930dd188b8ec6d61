using System.Security.Cryptography;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Values;

namespace SalesBot.ArrivingFiles;

/// <summary>Keeps files that came in. Those that cannot be kept are answered for by <c>Router</c>.</summary>
public static class FileStore
{
    /// <summary>Stores the good files of an update, and places for those on their way; returns their ids, in order.</summary>
    internal static async Task<IReadOnlyList<long>> Keep(Visit visit)
    {
        var ids = new List<long>();
        foreach (var file in visit.Incoming.Files.Where(file => file.IsGood).Take(10))
        {
            var kept = file.Content is { } content
                ? await Keep(visit, CleanFileName.Of(file.Name), file.MediaType, content, visit.Me.Id)
                : await Await(visit, file);
            ids.Add(kept.Id);
        }

        return ids;
    }

    /// <summary>Stores one file.</summary>
    public static async Task<StoredFile> Keep(Work work, string name, string mediaType, byte[] content, int? personId)
    {
        var file = New(work, name, mediaType, personId);
        Fill(file, content);
        work.Db.Files.Add(file);
        await work.Db.SaveChangesAsync();
        work.Db.FileContents.Add(new StoredFileContent { FileId = file.Id, Bytes = content });
        return file;
    }

    /// <summary>Says of a file what its bytes say, now that they are here.</summary>
    internal static void Fill(StoredFile file, byte[] content) =>
        (file.State, file.Size, file.Sha256) = (FileState.Here, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>The bytes of a file that is here.</summary>
    public static async Task<byte[]> Read(Work work, long id) => (await work.Db.FileContents.FindAsync(id))!.Bytes;

    private static async Task<StoredFile> Await(Visit visit, IncomingFile incoming)
    {
        var file = New(visit, CleanFileName.Of(incoming.Name), incoming.MediaType, visit.Me.Id);
        (file.State, file.Size) = (FileState.OnItsWay, incoming.Size);
        visit.Db.Files.Add(file);
        await visit.Db.SaveChangesAsync();
        visit.Db.ArrivingFiles.Add(new ArrivingFile
        {
            FileId = file.Id,
            Channel = visit.Address.Channel,
            Reference = incoming.Reference!,
            AddressId = visit.Address.Id,
            At = visit.Now,
            DueAt = visit.Now,
        });
        return file;
    }

    private static StoredFile New(Work work, string name, string mediaType, int? personId) => new()
    {
        Name = name,
        MediaType = mediaType.Length is > 0 and <= 120 ? mediaType : "application/octet-stream",
        Sha256 = "",
        PersonId = personId,
        At = work.Now,
    };
}
